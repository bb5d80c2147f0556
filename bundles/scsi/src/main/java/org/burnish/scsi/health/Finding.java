package org.burnish.scsi.health;

import java.util.List;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.scsi.DriveRemedies;

/**
 * A hindrance and how it is mended.
 *
 * @param fact the drive, and what is wrong with it, in a sentence without a full stop; its remedies are what the user can do,
 *     the best first
 */
public record Finding(Fact fact) {

    /** The code of a hindrance that has none of its own, with {@code what} is wrong. */
    public static final String HINDRANCE = "drive.hindrance";

    /** The same with commands of the system, as they are typed, or options to be added to one. */
    public static Finding of(String what, String... lines) {
        return of(what, List.of(lines));
    }

    /** The same with the lines in a list. */
    public static Finding of(String what, List<String> lines) {
        Finding all = new Finding(Fact.of(HINDRANCE, "{what}").with("what", what));
        for (String line : lines) {
            all = all.or(DriveRemedies.system(line));
        }
        return all;
    }

    /** The same with one more thing that helps. */
    public Finding or(Remedy remedy) {
        return new Finding(fact.remedy(remedy));
    }

    /** What is wrong, in neutral words. */
    public String what() {
        return fact.text();
    }

    /** What helps, in neutral words. */
    public List<String> mends() {
        return fact.remedies().stream().map(Remedy::text).toList();
    }
}
