package org.burnish.shell.manual;

import java.util.List;
import org.burnish.shell.text.Manual;

/** Writes the completion for bash. */
public final class Bash {

    private static final String HEAD = """
            # bash completion for burnish; made from what its commands state
            _burnish_words() { # WORD...
              COMPREPLY=($(compgen -W "$*" -- "$cur"))
            }

            _burnish_files() {
              compopt -o filenames 2>/dev/null
              mapfile -t COMPREPLY < <(compgen -f -- "$cur")
            }

            _burnish_drives() {
              case $cur in
                emu:* | stdio:*)
                  compopt -o nospace 2>/dev/null
                  local scheme=${cur%%:*}:
                  mapfile -t COMPREPLY < <(compgen -f -P "$scheme" -- "${cur#*:}")
                  ;;
                *)
                  mapfile -t COMPREPLY < <(compgen -f -- "$cur"; compgen -W "emu: stdio: iscsi: $(ls -d /dev/sr[0-9]* 2>/dev/null)" -- "$cur")
                  case ${COMPREPLY[*]} in *:) compopt -o nospace 2>/dev/null ;; *) compopt -o filenames 2>/dev/null ;; esac
                  ;;
              esac
            }

            _burnish() {
              local cur prev words cword
              if declare -F _get_comp_words_by_ref >/dev/null; then
                _get_comp_words_by_ref -n := cur prev words cword
              else
                cur=$2 prev=$3 words=("${COMP_WORDS[@]}") cword=$COMP_CWORD
              fi
              COMPREPLY=()
              if [ "$cword" -eq 1 ] && [[ $cur != -* ]]; then
                _burnish_words @NAMES@ shell
              elif [[ ${words[1]} == -* ]]; then
                case $cur in -*) _burnish_words @LANGUAGE@ ;; *) _burnish_drives ;; esac
              else
                _burnish_command
              fi
              if declare -F __ltrim_colon_completions >/dev/null; then
                __ltrim_colon_completions "$cur"
              fi
            }

            _burnish_command() {
              local number=0 word
              for word in "${words[@]:2:$((cword - 2))}"; do
                [[ $word == -* ]] || number=$((number + 1))
              done
              case ${words[1]}:$prev in
            """;

    private Bash() {}

    /** The script. */
    public static String of(Completions completions) {
        StringBuilder script = new StringBuilder(HEAD.replace("@NAMES@", String.join(" ", completions.names()))
                .replace("@LANGUAGE@", String.join(" ", completions.language())));
        for (Manual manual : completions.manuals()) {
            for (Manual.Choice choice : manual.choices()) {
                if (!choice.value().isEmpty()) {
                    script.append("    ")
                            .append(manual.name())
                            .append(':')
                            .append(choice.name())
                            .append(") ");
                    script.append(values(choice.value(), completions)).append("; return ;;\n");
                }
            }
        }
        script.append("  esac\n  case ${words[1]}:$cur in\n");
        for (Manual manual : completions.manuals()) {
            script.append("    ").append(manual.name()).append(":-*) _burnish_words");
            manual.everyChoice().forEach(choice -> script.append(' ').append(choice.name()));
            script.append("; return ;;\n");
        }
        script.append("  esac\n  case ${words[1]}:$number in\n");
        completions.manuals().forEach(manual -> operands(script, manual, completions));
        return script.append("  esac\n}\n\ncomplete -F _burnish burnish\n").toString();
    }

    private static void operands(StringBuilder script, Manual manual, Completions completions) {
        List<String> operands = Completions.operands(manual);
        for (int at = 0; at < operands.size(); at++) {
            String number = at == operands.size() - 1 ? "*" : String.valueOf(at);
            script.append("    ")
                    .append(manual.name())
                    .append(':')
                    .append(number)
                    .append(") ");
            script.append(values(operands.get(at), completions)).append(" ;;\n");
        }
    }

    private static String values(String name, Completions completions) {
        List<String> values = completions.values(name);
        if (!values.isEmpty()) {
            return "_burnish_words " + String.join(" ", values);
        }
        return switch (Takes.of(name)) {
            case DRIVE -> "_burnish_drives";
            case FILE -> "_burnish_files";
            case KIND, COMMAND, WORD -> ":";
        };
    }
}
