"""The mean of two readers of which one was trained on from the other: python average.py READER READER OUT."""

import argparse
from pathlib import Path

import torch


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('readers', type=Path, nargs=2)
    arguments.add_argument('out', type=Path)
    options = arguments.parse_args()
    first, second = (torch.load(path) for path in options.readers)
    torch.save({name: (first[name].float() + second[name].float()) / 2 for name in first}, options.out)


if __name__ == '__main__':
    main()
