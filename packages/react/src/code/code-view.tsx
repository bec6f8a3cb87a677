// A coupon's code the way its code_type wants it: to be read, scanned as bars or as a QR code, or not shown at all.
// @see 创建卡券 选择合适的code显示类型
import type { CodeType } from '@kaquan/protocol/wechat/code-type';
import { Button, Image, Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import { accessible } from '../frame/accessible.ts';
import type {} from '../frame/taro-role.ts';
import { useTexts } from '../texts/use-texts.ts';
import { barsPicture, qrPicture } from './code-picture.ts';
import { codeTexts } from './code-texts.ts';
import { useCopy } from './use-copy.ts';

export type { CodeType };

export interface CodeViewProps {
  /** A word that is not known shows the code as text. */
  codeType: CodeType | (string & {});
  /** The plain code, never an encrypted one. */
  code: string;
  /** Puts the code on the clipboard: `(data) => Taro.setClipboardData({ data })`. Without it there is no 复制. */
  copy?: ((code: string) => unknown) | undefined;
}

/** Taro's element has the name: the browser's own picture inside it is not told once more. */
const UNNAMED_INSIDE = { nativeProps: { alt: '' } };

const PICTURES: Record<string, typeof qrPicture | undefined> = {
  CODE_TYPE_QRCODE: qrPicture,
  CODE_TYPE_ONLY_QRCODE: qrPicture,
  CODE_TYPE_BARCODE: barsPicture,
  CODE_TYPE_ONLY_BARCODE: barsPicture,
};

/**
 * The code for the shop: as a picture, as grouped text, or both. A code that cannot be drawn is shown as text, so that
 * it can always be typed; CODE_TYPE_NONE says how the coupon is used instead.
 *
 * @example <CodeView codeType="CODE_TYPE_QRCODE" code={coupon.code} />
 * @supported h5 weapp
 */
export function CodeView({ codeType, code, copy }: CodeViewProps) {
  const texts = useTexts('code', codeTexts);
  const picture = useMemo(() => PICTURES[codeType]?.(code), [codeType, code]);
  if (codeType === 'CODE_TYPE_NONE') {
    return (
      <View className="kq-code kq-code--none">
        <View className="kq-code__hint">{texts.none}</View>
      </View>
    );
  }
  const asText = !picture || !codeType.startsWith('CODE_TYPE_ONLY');
  return (
    <View className="kq-code">
      {picture && (
        <View className="kq-code__paper">
          <Image
            className="kq-code__picture"
            src={picture.src}
            mode="scaleToFill"
            style={{ width: `${picture.width}px`, height: `${picture.height}px` }}
            role="img"
            aria-label={texts.spokenCode(code)}
            {...(process.env.TARO_ENV === 'h5' && UNNAMED_INSIDE)}
          />
        </View>
      )}
      {asText && <CodeText code={code} copy={copy} />}
      {picture && <View className="kq-code__hint">{texts.scan}</View>}
    </View>
  );
}

/** Groups by margins and not by blanks, so that what is selected and copied is the code itself. */
function CodeText({ code, copy }: Pick<CodeViewProps, 'code' | 'copy'>) {
  const texts = useTexts('code', codeTexts);
  const [copied, copyCode] = useCopy(code, copy);
  return (
    <View className="kq-code__line">
      <Text className="kq-code__text" selectable userSelect aria-label={texts.spokenCode(code)}>
        {(code.match(/.{1,4}/g) ?? []).map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group has no other name than its place
          <Text key={place} className="kq-code__group">
            {group}
          </Text>
        ))}
      </Text>
      {copy &&
        accessible(
          <Button className="kq-code__copy" onClick={copyCode}>
            {copied ? texts.copied : texts.copy}
          </Button>,
          () => ({ role: 'button' }),
          copyCode,
        )}
    </View>
  );
}
