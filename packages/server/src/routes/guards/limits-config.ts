// How much is too much. The numbers are for people, who never meet them, and for carriers behind whose one address
// thousands of people are.

export interface LimitsConfig {
  /** Requests a minute of one caller, at one process: 300 unless given. */
  caller?: number;
  /** Requests a minute from one address, at one process: 6,000 unless given. Pushes of the platforms do not count. */
  address?: number;
  /** Failures in ten minutes of one caller that look like guessing, at all processes together: 30 unless given. */
  guesses?: number;
  /** Pushes in ten minutes from one address that prove nothing, at all processes together: 300 unless given. */
  forgedPushes?: number;
}

export const DEFAULT_LIMITS: Required<LimitsConfig> = {
  caller: 300,
  address: 6_000,
  guesses: 30,
  forgedPushes: 300,
};
