// Rich text in plain elements of ours: the same on swan, weapp and h5, and no markup is ever handed to a page.
import { Text, View } from '@tarojs/components';
import { parseRichText, type Run } from './parse-rich-text.ts';

/**
 * A merchant's rich text, its paragraphs, headings, lists and bold words kept.
 *
 * @example <RichText text={coupon.description} />
 * @supported swan h5 weapp
 */
export function RichText({ text }: { text: string }) {
  return (
    <View className="page-rich">
      {parseRichText(text).map(({ kind, mark, runs }, at) => (
        <View key={at} className={kind === 'paragraph' ? '' : `page-rich__${kind}`}>
          {mark && <Text className="page-rich__mark">{mark}</Text>}
          {mark ? <View className="page-rich__words">{runs.map(drawRun)}</View> : runs.map(drawRun)}
        </View>
      ))}
    </View>
  );
}

/** Only what is bold gets an element: in a mini-program each one is sent to the screen with its names. */
function drawRun({ text, bold }: Run, place: number) {
  if (!bold) return text;
  return (
    <Text key={place} className="page-rich__bold">
      {text}
    </Text>
  );
}
