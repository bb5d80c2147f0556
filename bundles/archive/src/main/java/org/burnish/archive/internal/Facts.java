package org.burnish.archive.internal;

import java.util.ArrayList;
import java.util.List;
import org.burnish.media.RefusedException;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;

/** Why archives can't be planned or made. */
final class Facts {

    /** More would not help anybody. */
    private static final int MOST = 50;

    private Facts() {}

    static RefusedException cannotPlan(List<Fact> reasons) {
        return refused(Fact.of("cannot.archive", "Cannot plan the archive"), reasons);
    }

    static RefusedException cannotMake(String volume, List<Fact> reasons) {
        return refused(
                Fact.of("cannot.make-disc", "Cannot make the disc '{volume}'").with("volume", volume), reasons);
    }

    private static RefusedException refused(Fact subject, List<Fact> reasons) {
        if (reasons.size() <= MOST) {
            return new RefusedException(subject, reasons);
        }
        List<Fact> first = new ArrayList<>(reasons.subList(0, MOST));
        first.add(Fact.of("archive.more-reasons", "and {count} more").with("count", reasons.size() - MOST));
        return new RefusedException(subject, first);
    }

    static Fact noSource() {
        return Fact.of("archive.no-source", "it has no source");
    }

    static Fact unreadable(String path, String why) {
        return Fact.of("source.unreadable", "'{path}': {why}")
                .with("path", path)
                .with("why", why)
                .remedy(Remedy.of("source.mend", "Correct the path or its permissions"));
    }

    static Fact taken(String path) {
        return Fact.of("source.taken", "a source has '{path}', which is where each disc says what it is")
                .with("path", path)
                .remedy(Remedy.of("source.elsewhere", "Give the source another place in the image"));
    }

    static Fact twice(String path) {
        return Fact.of("source.twice", "two sources have '{path}', and they are not both directories")
                .with("path", path)
                .remedy(Remedy.of("source.elsewhere", "Give one of them another place in the image"));
    }

    static Fact notStorable(String path, String why) {
        return Fact.of("source.not-storable", "'{path}' can't be stored: {why}")
                .with("path", path)
                .with("why", why);
    }

    static Fact tooSmall(long capacity, long overhead) {
        return Fact.of(
                        "disc.too-small",
                        "a disc of {capacity} blocks of 2048 bytes is too small: the file system, and what each disc says"
                                + " about the set, take {overhead}")
                .with("capacity", capacity)
                .with("overhead", overhead)
                .remedy(Remedy.of("disc.larger", "Choose larger discs, or fewer files"));
    }

    static Fact tooFew(int discs, long blocks) {
        return Fact.of(
                        "disc.too-few",
                        "{discs} discs are too few: {blocks} blocks of 2048 bytes are left that fit on none of them")
                .with("discs", discs)
                .with("blocks", blocks)
                .remedy(Remedy.of("disc.more", "Add discs"));
    }

    static Fact noSuchDisc(int number, int count) {
        return Fact.of("disc.unknown", "the plan has no disc {number}, but discs 1 to {count}")
                .with("number", number)
                .with("count", count);
    }

    static Fact gone(String path) {
        return changed(path, "it is gone");
    }

    static Fact changed(String path, String how) {
        return Fact.of("source.changed", "'{path}' is not what it was when the archive was planned: {how}")
                .with("path", path)
                .with("how", how)
                .remedy(Remedy.of("source.plan-again", "Restore it, or plan again"));
    }
}
