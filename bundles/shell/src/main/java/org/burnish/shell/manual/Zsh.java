package org.burnish.shell.manual;

import java.util.List;
import org.burnish.shell.text.Manual;

/** Writes the completion for zsh. */
public final class Zsh {

    private static final String HEAD = """
            #compdef burnish
            # zsh completion for burnish; made from what its commands state

            _burnish_drives() {
              local -a nodes
              nodes=(/dev/sr<->(N))
              if compset -P '(emu|stdio):'; then
                _files
              else
                _alternative 'drives:drive:compadd -a nodes' 'schemes:kind of address:compadd -S "" emu: stdio: iscsi:' 'files:file:_files'
              fi
            }

            _burnish() {
              local -a commands
              commands=(
            """;

    /** As a function of a folder that zsh knows, and as a script that is read. */
    private static final String END =
            "if [[ $funcstack[1] == _burnish ]]; then _burnish \"$@\"; else compdef _burnish burnish; fi\n";

    private Zsh() {}

    /** The script. */
    public static String of(Completions completions) {
        StringBuilder script = new StringBuilder(HEAD);
        for (Manual manual : completions.manuals()) {
            script.append("    '")
                    .append(manual.name())
                    .append(':')
                    .append(quoted(manual.summary()))
                    .append("'\n");
        }
        script.append("    'shell:opens a console with all of these commands'\n  )\n");
        script.append("  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n");
        script.append("    _describe -t commands command commands\n    return\n  fi\n");
        script.append("  if [[ $words[2] == -* ]]; then\n");
        script.append("    if [[ $words[CURRENT] == -* ]]; then compadd -- ");
        script.append(String.join(" ", completions.language()));
        script.append("; else _burnish_drives; fi\n    return\n  fi\n");
        script.append("  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $command in\n");
        completions.manuals().forEach(manual -> command(script, manual, completions));
        return script.append("  esac\n}\n\n").append(END).toString();
    }

    private static void command(StringBuilder script, Manual manual, Completions completions) {
        script.append("    ").append(manual.name());
        script.append(") _arguments");
        for (Manual.Choice choice : manual.everyChoice()) {
            script.append(" '*")
                    .append(choice.name())
                    .append('[')
                    .append(quoted(choice.says()))
                    .append(']');
            if (!choice.value().isEmpty()) {
                script.append(value(choice.value(), completions));
            }
            script.append('\'');
        }
        List<String> operands = Completions.operands(manual);
        for (int at = 0; at < operands.size(); at++) {
            String number = at == operands.size() - 1 ? "*" : String.valueOf(at + 1);
            script.append(" '")
                    .append(number)
                    .append(value(operands.get(at), completions))
                    .append('\'');
        }
        script.append(" ;;\n");
    }

    /** The parts of a specification that name a value and say how it is completed. */
    private static String value(String name, Completions completions) {
        List<String> values = completions.values(name);
        String words = values.isEmpty() ? action(name) : "(" + String.join(" ", values) + ")";
        return ":" + quoted(name.contains("|") ? "value" : name) + ":" + words;
    }

    private static String action(String name) {
        return switch (Takes.of(name)) {
            case DRIVE -> "_burnish_drives";
            case FILE -> "_files";
            case KIND, COMMAND, WORD -> " ";
        };
    }

    /** Colons and brackets divide the parts of a specification. */
    private static String quoted(String words) {
        return words.replace("'", "'\\''").replaceAll("[:\\[\\]]", "\\\\$0");
    }
}
