import { ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { Text } from '#contracts';
import { type FieldProblem, refuse } from './refused.js';

const wrongShape: Text = { da: 'har ikke den rigtige form', en: 'does not have the right shape' };

/** A client chose this name: shown only where it looks like one, since anything could stand there. */
const shown = (name: string): string => (/^\w[\w.-]{0,60}$/.test(name) ? name : '(?)');

const fieldsOf = (target: object | undefined): readonly string[] => {
  if (!target) return [];
  const metadata = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', true, false);
  return [...new Set(metadata.map(({ propertyName }) => propertyName))].sort();
};

const unknownField = (target: object | undefined): Text => {
  const fields = fieldsOf(target).join(', ');
  return fields === ''
    ? { da: 'findes ikke; her er ingen felter', en: 'is not a field; there are none here' }
    : { da: `findes ikke; felterne er: ${fields}`, en: `is not a field; the fields are: ${fields}` };
};

const expectedOf = (error: ValidationError): Text => {
  if (error.constraints && 'whitelistValidation' in error.constraints) return unknownField(error.target);
  const contexts = Object.values(error.contexts ?? {}) as { expected?: Text }[];
  return contexts.find(({ expected }) => expected)?.expected ?? wrongShape;
};

/** Every field that is wrong, by its path, with what would be right. Values are never repeated. */
export const fieldProblems = (errors: readonly ValidationError[], path = ''): FieldProblem[] =>
  errors.flatMap((error) => {
    const field = path + shown(error.property);
    const own = error.constraints ? [{ field, expected: expectedOf(error) }] : [];
    return [...own, ...fieldProblems(error.children ?? [], `${field}.`)];
  });

/** Shapes are checked here, for every body and query: unknown fields are refused by name. */
export const createValidationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    // The target tells which fields there are; values are never kept.
    validationError: { target: true, value: false },
    exceptionFactory: (errors) => refuse('body-invalid', { errors: fieldProblems(errors).slice(0, 50) }),
  });
