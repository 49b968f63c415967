/** The time and the name before what somebody says. */
const SPEAKER = /^(?:[[(]?\d[\d:.,]*[\])]?\s*)?(?<name>[^:\n]{1,60}):\s/u;

export interface SpeakerLabel {
  readonly name: string;
  /** Of the label with its time, up to what is said. */
  readonly length: number;
}

/** Who says a line of a dialogue; undefined where it does not begin with a name. */
export function speakerOf(line: string): SpeakerLabel | undefined {
  const match = SPEAKER.exec(line);
  return match ? { name: match.groups!.name!, length: match[0].length } : undefined;
}
