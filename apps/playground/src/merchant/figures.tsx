// What became of a coupon, day by day.
// @see 朋友的券 获取朋友的券数据接口
import { useCallback } from 'react';
import { useFresh } from '../feed/use-fresh.ts';
import { useLanguage } from '../words/language.tsx';
import type { DayFigures } from './ask-merchant.ts';
import { merchantFailureWords } from './merchant-failure-words.ts';
import { isNews } from './use-merchant.ts';
import './figures.css';

const COLUMNS = ['view', 'receive', 'verify', 'given', 'expire'] as const;

interface FiguresProps {
  cardId: string;
  load(cardId: string): Promise<DayFigures[]>;
}

export function Figures({ cardId, load }: FiguresProps) {
  const { words, language } = useLanguage();
  const { figures } = words.merchant.steps;
  const { items: days, failure } = useFresh(
    isNews,
    useCallback(() => load(cardId), [load, cardId]),
  );
  if (failure) return <p className="merchant-failure">{merchantFailureWords(failure, language)}</p>;
  if (!days) return <p className="step-why">{words.merchant.busy}</p>;
  if (days.length === 0) return <p className="step-why">{figures.none}</p>;
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{figures.day}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {figures[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.refDate}>
            <th scope="row">{day.refDate.slice(5)}</th>
            {COLUMNS.map((column) => (
              <td key={column}>{day[column]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
