// What can go wrong next and what is planned to, in words, with the way to plan it and to call it off.
import { useBench } from '../bench.tsx';
import { faultChoices, faultWords } from '../sandbox/fault.ts';
import { type LaunchFaultName, launchFaults } from '../sandbox/launch-fault.ts';
import { useLanguage } from '../words/language.tsx';

export interface FaultChoice {
  platform: string;
  text: string;
  plan(): void;
}

const launchFaultNames = Object.keys(launchFaults) as LaunchFaultName[];

export function useFaults() {
  const { control, state, refresh, launchFault, planLaunchFault } = useBench();
  const { language } = useLanguage();
  const order = async (work: Promise<unknown>) => {
    // A sandbox that does not answer is told of in the bar, by the next look at it.
    await work.catch(() => undefined);
    await refresh();
  };
  const choices: FaultChoice[] = [
    ...launchFaultNames.map((name) => ({
      platform: 'baidu',
      text: launchFaults[name][language],
      plan: () => planLaunchFault(name),
    })),
    ...faultChoices.map((choice) => ({
      platform: choice.order.platform,
      text: choice[language],
      plan: () => void order(control.addFault(choice.order)),
    })),
  ];
  return {
    choices,
    planned: [
      ...state.faults.map((fault) => ({ key: String(fault.id), text: faultWords(fault, language) })),
      ...(launchFault === null ? [] : [{ key: 'launch', text: launchFaults[launchFault][language] }]),
    ],
    clear: () => {
      planLaunchFault(null);
      void order(control.clearFaults());
    },
  };
}
