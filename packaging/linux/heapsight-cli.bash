# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of heapsight-cli for bash. Installed as bash-completion/completions/heapsight-cli.

_heapsight_cli_columns()
{
    case $1 in
        overview | classes) echo "name count shallow retained distance location" ;;
        objects) echo "id name class type shallow retained distance" ;;
        object | retainers) echo "name type id class shallow retained distance" ;;
        dominators) echo "id name class type shallow retained distance" ;;
        nodes) echo "id type name class shallow retained distance dominator_id detached script line column" ;;
        edges) echo "from_id type name to_id" ;;
        compare) echo "name newCount deletedCount countDelta allocSize freedSize sizeDelta retainedDelta grownCount grownSize location" ;;
        leaks) echo "rank confidence pattern class holder holderClass newCount retained explanation location" ;;
        paths) echo "retained count label" ;;
        strings) echo "value count shallow retained ids" ;;
        summary) echo "field value" ;;
        profile) echo "self total name stacks package location" ;;
        targets) echo "pid title url inspector rss node type access address webSocketUrl parentPid worker" ;;
    esac
}

_heapsight_cli_files()
{
    local IFS=$'\n' name
    for name in $(compgen -f -- "$1"); do
        if [[ -d $name || $name =~ \.(heap(snapshot|timeline|profile)|cpuprofile)(\.gz|\.zst)?$ ]]; then
            COMPREPLY+=("$name")
        fi
    done
    # Any file may be a snapshot: offer the others where none is named like one.
    if [[ ${#COMPREPLY[@]} -eq 0 ]]; then
        COMPREPLY=($(compgen -f -- "$1"))
    fi
    compopt -o filenames 2>/dev/null
}

_heapsight_cli()
{
    local commands="overview summary classes compare leaks paths objects object retainers dominators strings nodes edges redact cache profile flame targets capture watch record"
    local common="--json --csv --limit --sort --filter --raw-sizes --threads --max-memory --out-of-core --no-cache --quiet --progress --help"
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
    COMPREPLY=()

    if [[ $COMP_CWORD -eq 1 ]]; then
        COMPREPLY=($(compgen -W "$commands --help --version" -- "$current"))
        return
    fi
    case $previous in
        --sort)
            COMPREPLY=($(compgen -W "$(_heapsight_cli_columns "$command")" -- "$current"))
            return
            ;;
        --progress | --out-of-core)
            COMPREPLY=($(compgen -W "auto always never" -- "$current"))
            return
            ;;
        --only)
            COMPREPLY=($(compgen -W "duplicated-strings detached-dom contexts console event-handlers shared unattributed" -- "$current"))
            return
            ;;
        --by)
            COMPREPLY=($(compgen -W "function file package stack" -- "$current"))
            return
            ;;
        --measure)
            COMPREPLY=($(compgen -W "time samples size allocatedSize allocatedCount liveSize liveCount weight" -- "$current"))
            return
            ;;
        --base | --html | --svg | --folded | --speedscope | --allocated-after | --allocated-before)
            _heapsight_cli_files "$current"
            return
            ;;
        --fail-on)
            [[ $command == leaks ]] && COMPREPLY=($(compgen -W "high medium" -- "$current"))
            return
            ;;
        --output | -o)
            _heapsight_cli_files "$current"
            return
            ;;
        --top | --width | --focus | --exclude | --interval | --duration | --worker | --limit | --filter | --threads | --max-memory | --class | --id | --depth | --key | --most)
            return
            ;;
    esac
    if [[ $current == -* ]]; then
        local own=
        case $command in
            cache) common="--json --csv --quiet --help" ;;
            targets) common="--json --csv --limit --sort --filter --quiet --help" ;;
            flame | record) common="--json --csv --quiet --progress --help" ;;
            capture) common="--json --csv --quiet --progress --help" ;;
            watch) common="--json --csv --quiet --help" ;;
        esac
        case $command in
            compare) own="--grown --fail-on" ;;
            leaks) own="--fail-on --html" ;;
            paths) own="--class --id --base --only --allocated-after --allocated-before" ;;
            summary) own="--estimate --quick" ;;
            classes) own="--only --allocated-after --allocated-before" ;;
            objects) own="--class --only --allocated-after --allocated-before" ;;
            retainers | dominators) own="--depth" ;;
            strings) own="--duplicates" ;;
            redact) own="--output --key" ;;
            cache) own="--clear --most --enable --disable" ;;
            targets) own="--workers" ;;
            profile) own="--by --top --base --normalize --ignore-lines --measure --focus --exclude" ;;
            flame) own="--svg --folded --speedscope --base --normalize --inverted --time-order --icicle --width --measure --focus --exclude" ;;
            record) own="--worker --open --yes --cpu --heap --timeline --duration --output --interval --include-dead --stacks" ;;
            capture) own="--worker --open --yes --output --gc --pre-flight --count --every" ;;
            watch) own="--worker --open --yes --interval --duration --follow" ;;
        esac
        COMPREPLY=($(compgen -W "$own $common" -- "$current"))
        return
    fi
    case $command in
        cache | targets) return ;;
        capture | watch | record)
            COMPREPLY=($(compgen -W "$(heapsight-cli targets --csv --quiet 2>/dev/null | cut -d, -f1 | grep -E '^[0-9]+$')" -- "$current"))
            return
            ;;
    esac
    _heapsight_cli_files "$current"
}

complete -F _heapsight_cli heapsight-cli
