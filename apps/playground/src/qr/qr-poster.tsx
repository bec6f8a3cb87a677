// A QR code to be scanned by the phone: white paper whatever the theme, for a scanner needs the contrast.
import './qr-poster.css';

interface QrPosterProps {
  picture: string;
  label: string;
  caption: string;
}

export function QrPoster({ picture, label, caption }: QrPosterProps) {
  return (
    <figure className="qr-poster">
      <img src={picture} alt={label} width={168} height={168} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
