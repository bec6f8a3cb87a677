// 扫一扫: points the camera at a QR code that lies on the table, and reads it off its picture.
import { useState } from 'react';
import { useFocusHere } from '../phone/use-focus-here.ts';
import { readQr } from '../qr/read-qr.ts';
import { type TableCode, useTable } from '../qr/table.tsx';
import { printedCodes } from './printed-codes.ts';
import './scanner.css';

/** Milliseconds the camera is seen to look. */
const LOOK = 550;

interface ScannerProps {
  onRead(text: string): Promise<void>;
  onClose(): void;
}

export function Scanner({ onRead, onClose }: ScannerProps) {
  const { codes } = useTable();
  const close = useFocusHere<HTMLButtonElement>();
  const [aimed, setAimed] = useState<string | null>(null);
  const [blurred, setBlurred] = useState(false);

  const scan = async ({ id, picture }: TableCode) => {
    setAimed(id);
    setBlurred(false);
    const [text] = await Promise.all([
      readQr(picture).catch(() => null),
      new Promise((resolve) => setTimeout(resolve, LOOK)),
    ]);
    if (text === null) setBlurred(true);
    else await onRead(text);
    setAimed(null);
  };
  return (
    <section
      className="scanner"
      role="dialog"
      aria-label="扫一扫"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <button type="button" ref={close} aria-label="关闭扫一扫" onClick={onClose}>
          ✕
        </button>
        <h3>扫一扫</h3>
      </header>
      <p role="status">{blurred ? '没有认出二维码，再试一次' : '对准桌上的一个二维码'}</p>
      <div className="scanner-table">
        {[...codes, ...printedCodes()].map((code) => (
          <button
            key={code.id}
            type="button"
            className="scanner-code"
            data-aimed={aimed === code.id || undefined}
            disabled={aimed !== null}
            aria-label={`扫码：${code.label}`}
            onClick={() => void scan(code)}
          >
            <img src={code.picture} alt="" width={112} height={112} />
            <small>{code.label}</small>
          </button>
        ))}
      </div>
      {codes.length === 0 && <p className="scanner-hint">商家台上生成的领券码、付款码也会出现在这里</p>}
    </section>
  );
}
