package org.burnish.shell.manual;

import java.util.List;
import org.burnish.shell.text.Manual;

/**
 * What a shell completes behind the program's name.
 *
 * @param manuals of Burnish's own commands
 * @param language the commands of xorriso's language, each with its dash
 * @param kinds the kinds of blank media that can be made
 */
public record Completions(List<Manual> manuals, List<String> language, List<String> kinds) {

    /** Names of Burnish's own commands. */
    List<String> names() {
        return manuals.stream().map(Manual::name).toList();
    }

    /** What a manual names where a line takes commands of xorriso's language. */
    private static final String LANGUAGE = "COMMAND...";

    /** The names of what is given without an option; of xorriso's commands it is their own. */
    static List<String> operands(Manual manual) {
        return manual.words().equals(LANGUAGE) ? List.of(LANGUAGE) : manual.operands();
    }

    /** The values that there are; empty when nobody can list them. */
    List<String> values(String name) {
        if (name.contains("|")) {
            return List.of(name.split("\\|"));
        }
        if (name.equals(LANGUAGE)) {
            return language;
        }
        return switch (Takes.of(name)) {
            case KIND -> kinds;
            case COMMAND -> names();
            case DRIVE, FILE, WORD -> List.of();
        };
    }
}
