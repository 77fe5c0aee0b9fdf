import { Field, InputType } from '@nestjs/graphql';
import { SIGNAL_VERDICTS, type SignalVerdict, VERDICT_WORDS_MAX, VERDICT_WORDS_MIN } from '@zasluga/domain';
import { Text } from '@zasluga/kernel';
import { IsIn } from 'class-validator';
import { SignalVerdictName } from './fairness.object';

@InputType()
export class JudgeSignalInput {
  @Field({ description: 'the signal’s id' }) @Text({ max: 400, min: 1 }) signal: string;
  @Field(() => SignalVerdictName) @IsIn(SIGNAL_VERDICTS) verdict: SignalVerdict;
  @Field({ description: 'what was seen and why' })
  @Text({ max: VERDICT_WORDS_MAX, min: VERDICT_WORDS_MIN, multiline: true })
  words: string;
  @Field({ description: 'what followed; may be empty' })
  @Text({ max: VERDICT_WORDS_MAX, multiline: true })
  followed: string;
}
