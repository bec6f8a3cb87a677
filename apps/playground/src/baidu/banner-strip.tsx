// The banners of 卡券包, 1032×144 each: a tap opens the merchant's program, with no coupon.
// @see 百度卡券 1.4 步骤四：上传卡券Banner
import type { Banner } from './read-wallet.ts';
import './banner-strip.css';

interface BannerStripProps {
  banners: Banner[];
  onBanner(banner: Banner): void;
}

export function BannerStrip({ banners, onBanner }: BannerStripProps) {
  if (banners.length === 0) return null;
  return (
    <div className="banner-strip">
      {banners.map((banner) => (
        <button
          key={banner.couponId}
          type="button"
          aria-label={`打开店铺：${banner.title}`}
          onClick={() => onBanner(banner)}
        >
          <img src={banner.picUrl} alt="" width={1032} height={144} />
        </button>
      ))}
    </div>
  );
}
