import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { isEmail, registerDecorator, type ValidationArguments, type ValidationError } from 'class-validator';
import { cleanText, DomainError, type ErrorCode, parseDay, textFault, type TextLimits } from '@zasluga/domain';
import { isUuid } from './id';

/**
 * A text that a person typed: trimmed, NFC, no NUL or control characters, no lone surrogates, no direction overrides, `min` to `max`
 * characters (code points). Fails with input.required, input.too_short, input.too_long or input.characters.
 */
export const Text = (limits: TextLimits): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? cleanText(value, limits) : value)),
    ((target: object, propertyName: string) =>
      registerDecorator({
        name: 'text',
        target: target.constructor,
        propertyName,
        constraints: [limits],
        validator: {
          validate: (value: unknown) =>
            value == null ? !limits.min : typeof value === 'string' && !textFault(value, limits),
          defaultMessage: ({ value }: ValidationArguments) =>
            JSON.stringify(textFault(value ?? '', limits) ?? { code: 'input.invalid' }),
        },
      })) as PropertyDecorator,
  );

/** An e-mail address, in lower case; empty is none. Fails with input.email. */
export const Email = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() || null : value)),
    ((target: object, propertyName: string) =>
      registerDecorator({
        name: 'isEmail',
        target: target.constructor,
        propertyName,
        // its characters first: the library's rule throws on half of a surrogate pair
        validator: {
          validate: (value: unknown) => typeof value === 'string' && !textFault(value, { max: 254 }) && isEmail(value),
        },
      })) as PropertyDecorator,
  );

/** A day that there is, YYYY-MM-DD, 1900 to 2100. Fails with input.invalid. */
export const Day = (): PropertyDecorator =>
  ((target: object, propertyName: string) =>
    registerDecorator({
      name: 'day',
      target: target.constructor,
      propertyName,
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && parseDay(value) === value,
      },
    })) as PropertyDecorator;

/** What class-validator's own rules mean to a person. */
const CODES: Record<string, ErrorCode> = {
  isNotEmpty: 'input.required',
  min: 'input.out_of_range',
  max: 'input.out_of_range',
  isInt: 'input.not_whole',
  maxLength: 'input.too_long',
  minLength: 'input.too_short',
  arrayMaxSize: 'input.too_many',
  arrayMinSize: 'input.required',
  isEmail: 'input.email',
};

function faultOf(error: ValidationError, path: string): DomainError {
  const field = `${path}.${error.property}`;
  const child = error.children?.[0];
  if (child) return faultOf(child, field);
  const [rule = '', message = ''] = Object.entries(error.constraints ?? {})[0] ?? [];
  if (rule === 'text') {
    const { code, params } = JSON.parse(message) as { code: ErrorCode; params?: Record<string, number> };
    return new DomainError(code, field, params);
  }
  return new DomainError(CODES[rule] ?? 'input.invalid', field);
}

/** Longest text that stands as an argument of its own: a search, a code. Longer texts are fields of an input with `@Text`. */
const ARGUMENT_MAX = 500;

/** An argument beside the input classes: what is named like an id is one, and a text holds what a text may hold. */
function checkArgument(value: unknown, name: string): void {
  if (Array.isArray(value)) return value.forEach((each) => checkArgument(each, name));
  if (typeof value !== 'string') return;
  if (/(^i|I)ds?$/.test(name) && !isUuid(value)) throw new DomainError('input.invalid', name);
  const fault = textFault(value, { max: ARGUMENT_MAX });
  if (fault) throw new DomainError(fault.code, name, fault.params);
}

/** Everything from outside is validated here; the first field at fault is named as `input.story`. */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const path = typeof metadata.data === 'string' ? metadata.data : 'input';
    if (typeof metadata.data === 'string') checkArgument(value, metadata.data);
    return new ValidationPipe({
      whitelist: true,
      transform: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => (errors[0] ? faultOf(errors[0], path) : new DomainError('input.invalid', path)),
    }).transform(value, metadata) as Promise<unknown>;
  }
}
