package org.burnish.shell.text;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.burnish.parity.AugmentedCheck;
import org.burnish.parity.BlockRun;
import org.burnish.parity.ParityCheck;
import org.burnish.parity.ParityFacts;
import org.burnish.parity.ParityRepair;
import org.burnish.parity.ParityVerdict;

/** What came of work with parity, in words. */
final class ParityText {

    /** Runs that are listed for people. */
    private static final int RUNS = 20;

    private ParityText() {}

    static String of(ParityMade made) {
        ParityFacts facts = made.facts();
        return "Parity    " + made.file() + ": " + ResultText.size(facts.fileBlocks()) + " for "
                + ResultText.size(facts.blocks()) + " of " + made.address() + " from block " + facts.start() + " on\n"
                + "  SHA-256 " + facts.sha256() + "\n"
                + "  " + facts.paritySymbols() + " of each " + (facts.dataSymbols() + facts.paritySymbols())
                + " blocks of both together may be lost";
    }

    static String of(ParityChecked checked) {
        ParityCheck check = checked.check();
        ParityFacts facts = check.facts();
        StringJoiner lines = new StringJoiner("\n");
        lines.add("Checked   " + checked.address() + ": " + word(check.whole()) + ". Of "
                + ResultText.size(facts.blocks()) + " from block " + facts.start() + " on " + check.matching()
                + " match, " + check.different() + " differ, " + check.unreadable() + " are unreadable, "
                + check.unknown() + " have no digest");
        runs(lines, check.runs());
        long lost = check.different() + check.unreadable();
        if (lost > 0) {
            lines.add(
                    check.beyond() == 0
                            ? "  All of them can be repaired: "
                                    + FrontEnd.current().disc() + "repair " + checked.address() + " " + checked.file()
                                    + " TARGET"
                            : "  " + check.beyond() + " of them can't be repaired, " + (lost - check.beyond())
                                    + " can");
        }
        if (check.lostParity() > 0) {
            lines.add("  The parity file has lost " + check.lostParity() + " of its " + facts.fileBlocks()
                    + " blocks. Make another one when all blocks that it is for are right.");
        }
        return lines.toString();
    }

    static String of(ParityRepaired repaired) {
        ParityRepair repair = repaired.repair();
        StringJoiner lines = new StringJoiner("\n");
        lines.add("Repaired  " + repaired.target() + ": " + word(repair.whole()) + ". " + repair.repaired() + " of "
                + repair.lost() + " lost blocks of "
                + ResultText.size(repair.facts().blocks())
                + " were computed and have their digests");
        if (repair.whole() == ParityVerdict.RIGHT) {
            lines.add("  SHA-256 " + repair.facts().sha256());
        } else if (repair.whole() == ParityVerdict.WRONG) {
            lines.add("  The SHA-256 of all blocks is not the recorded one: some block is wrong. Do not use the file.");
        } else {
            lines.add("  What could not be repaired is zeros in the file:");
        }
        runs(lines, repair.missing());
        if (repair.outside() > 0) {
            lines.add("  " + repair.outside()
                    + " blocks that the parity file is not for could not be read, and are zeros in the file");
        }
        return lines.toString();
    }

    static String of(AugmentedChecked checked) {
        AugmentedCheck check = checked.check();
        StringJoiner lines = new StringJoiner("\n");
        lines.add("Checked   " + checked.address() + ": " + word(check.data()) + ". " + counts(check));
        runs(lines, check.runs());
        if (check.different() + check.unreadable() > 0) {
            lines.add(
                    check.beyond() == 0
                            ? "  All of them can be repaired: "
                                    + FrontEnd.current().disc() + "repair " + checked.address() + " TARGET"
                            : "  " + check.beyond() + " of them can't be repaired");
        }
        damage(lines, check);
        return lines.toString();
    }

    static String of(AugmentedRepaired repaired) {
        AugmentedCheck before = repaired.repair().before();
        AugmentedCheck after = repaired.repair().after();
        StringJoiner lines = new StringJoiner("\n");
        lines.add("Repaired  " + repaired.target() + ": " + word(after.data()) + ". "
                + (before.different() + before.unreadable()) + " blocks of the image and " + before.damagedParity()
                + " of its parity were lost, " + before.beyond() + " can't be repaired");
        lines.add("  In the new file: " + counts(after));
        runs(lines, after.runs());
        damage(lines, after);
        return lines.toString();
    }

    private static String counts(AugmentedCheck check) {
        return check.format() + " of dvdisaster " + check.creator() + ", image of "
                + ResultText.size(check.imageBlocks()) + ": " + check.matching() + " blocks match, "
                + check.different() + " differ, " + check.unreadable() + " are unreadable, " + check.unknown()
                + " have no checksum";
    }

    private static void damage(StringJoiner lines, AugmentedCheck check) {
        if (check.damagedParity() > 0) {
            lines.add("  " + check.damagedParity() + " blocks of the parity are lost");
        }
        if (check.header() != ParityVerdict.RIGHT) {
            lines.add("  The header of the parity is " + word(check.header()));
        }
    }

    private static String word(ParityVerdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static void runs(StringJoiner lines, List<BlockRun> runs) {
        runs.stream()
                .limit(RUNS)
                .forEach(run -> lines.add("  Block " + run.start()
                        + (run.blocks() == 1 ? "" : " to " + (run.start() + run.blocks() - 1))));
        if (runs.size() > RUNS) {
            lines.add("  and more");
        }
    }
}
