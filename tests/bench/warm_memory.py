#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory that the machine has at hand, for a program about to be measured.

Virtual machines give free memory back to their host, and touching it again costs ten to thirty times what clearing
it costs. This process touches MIB of it, says so, is told the number of the process to measure, and gives back a
little more than that one has taken so far: all at once would go to the host before it is wanted.
"""
import mmap
import os
import sys
import time

PIECE = 32 << 20
AHEAD = 512 << 20
EVERY = 0.005  # seconds


def resident(process):
    """Bytes; none if it has ended."""
    try:
        with open(f'/proc/{process}/statm', encoding='ascii') as file:
            return int(file.read().split()[1]) * mmap.PAGESIZE
    except (OSError, IndexError, ValueError):
        return None


def main():
    size = int(sys.argv[1]) << 20
    # What is shared would not go back when it is told to.
    memory = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    memory.madvise(mmap.MADV_HUGEPAGE)
    filler = b'\1' * PIECE
    for at in range(0, size - PIECE + 1, PIECE):
        memory[at:at + PIECE] = filler
    print('ready', flush=True)
    process = int(sys.stdin.readline())
    given = 0
    while os.getppid() != 1 and (taken := resident(process)) is not None:
        wanted = min(size, taken + AHEAD) // PIECE * PIECE
        if wanted > given:
            memory.madvise(mmap.MADV_DONTNEED, given, wanted - given)
            given = wanted
        time.sleep(EVERY)


if __name__ == '__main__':
    main()
