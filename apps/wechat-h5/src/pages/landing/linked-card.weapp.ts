// The card that the link to the landing page names, in a mini-program.
import { useRouter } from '@tarojs/taro';

export function useLinkedCard(): string | undefined {
  return useRouter().params.cardId;
}
