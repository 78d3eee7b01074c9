#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-schema.py SCHEMA DATASET FIXTURES: dataset.schema.json and the reader agree, by a validator that is not ours.

The built-in dataset and all of FIXTURES/valid conform. Of FIXTURES/faulty each file that is JSON does not, but for what a
schema cannot express; so a fault that only one of the two knows shows up here.
"""

import json
import pathlib
import sys

import jsonschema

# Faults between members, in the calendar or in how the file is written: see the description of the schema.
BEYOND_A_SCHEMA = {
    'bounds-upside-down',
    'bounds-without-width',
    'date-day',
    'escaped-nul',
    'id-twice',
    'interval-backwards',
    'nameless-member',
    'state-backwards',
    'too-deep',
    'unknown-actor',
    'unknown-actor-of-account',
    'unknown-category',
    'unknown-event',
    'unknown-in-filter',
    'unknown-in-selection',
    'unknown-place',
    'unknown-topic',
}


def refuse_constant(name):
    raise ValueError(name)


def refuse_twice(pairs):
    if len(dict(pairs)) != len(pairs):
        raise ValueError('a member twice')
    return dict(pairs)


def load(path):
    """The content of a file, None where it is not JSON: what the scan is for, not the schema."""
    try:
        content = json.loads(path.read_text('utf-8-sig'), parse_constant=refuse_constant, object_pairs_hook=refuse_twice)
        json.dumps(content, allow_nan=False, ensure_ascii=False).encode('utf-8')
    except ValueError:
        return None
    return content


def main(schema_path, dataset_path, fixtures):
    schema = json.loads(pathlib.Path(schema_path).read_text('utf-8'))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    results = []

    def conforms(path):
        error = next(validator.iter_errors(load(path)), None)
        results.append((error is None, path.name, error and f'{error.json_path}: {error.message}'))

    def differs(path):
        content = load(path)
        if content is not None:
            results.append((next(validator.iter_errors(content), None) is not None, path.name, 'conforms'))

    conforms(pathlib.Path(dataset_path))
    for path in sorted(pathlib.Path(fixtures, 'valid').glob('*.json')):
        conforms(path)
    for path in sorted(pathlib.Path(fixtures, 'faulty').glob('*.json')):
        (conforms if path.stem in BEYOND_A_SCHEMA else differs)(path)

    print(f'1..{len(results)}')
    for number, (good, name, reason) in enumerate(results, 1):
        print(f'{"ok" if good else "not ok"} {number} {name}')
        if not good:
            print(f'# {reason}')
    return 0 if all(good for good, _name, _reason in results) else 1


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
