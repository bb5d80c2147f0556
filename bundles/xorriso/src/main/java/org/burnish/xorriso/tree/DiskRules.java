package org.burnish.xorriso.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.burnish.recorder.DiskSelection;
import org.burnish.xorriso.spi.Setting;

/**
 * What a session adds of the files that it is given.
 *
 * @param exclusions which files are left out
 * @param hidings from which trees files are hidden
 * @param links which links are followed
 */
public record DiskRules(Exclusions exclusions, List<Hiding> hidings, Links links) implements DiskSelection {

    /** The rules of a session. */
    public static final Setting<DiskRules> SETTING =
            new Setting<>("disk_rules", new DiskRules(Exclusions.NONE, List.of(), Links.DEFAULT));

    /** From which trees files of a pattern are hidden. */
    public record Hiding(String pattern, List<String> trees, Predicate<Path> test) {}

    /**
     * Which links are followed, and whether what is mounted is entered.
     *
     * @param below those below what is named
     * @param named those that are named
     * @param mounts whether other file systems are entered
     * @param pattern those that a pattern meets on its way
     * @param written those that content is written to
     * @param hops how many links may lead to directories, one below the other
     */
    public record Links(boolean below, boolean named, boolean mounts, boolean pattern, boolean written, int hops) {

        static final Links DEFAULT = new Links(false, false, true, true, false, 100);
    }

    public DiskRules {
        hidings = List.copyOf(hidings);
    }

    /** The same with other exclusions. */
    public DiskRules with(Exclusions others) {
        return new DiskRules(others, hidings, links);
    }

    /** The same with other rules for links. */
    public DiskRules with(Links others) {
        return new DiskRules(exclusions, hidings, others);
    }

    /** The same with files that are hidden; they are visible again where there are no trees. */
    public DiskRules hiding(String pattern, HideState state) {
        List<Hiding> more = new ArrayList<>(hidings);
        more.add(new Hiding(pattern, state.trees(), PathPattern.of(pattern)::matches));
        return new DiskRules(exclusions, more, links);
    }

    @Override
    public boolean excludes(Path file, boolean named) {
        return exclusions.exclude(file, named);
    }

    @Override
    public boolean follows(Path link, boolean named) {
        return links.below() || named && links.named();
    }

    @Override
    public int hops() {
        return links.hops();
    }

    @Override
    public boolean entersMounts() {
        return links.mounts();
    }

    @Override
    public List<String> hidden(Path file) {
        if (hidings.isEmpty()) {
            return List.of();
        }
        Set<String> trees = new LinkedHashSet<>();
        hidings.stream().filter(hiding -> hiding.test().test(file)).forEach(hiding -> trees.addAll(hiding.trees()));
        return List.copyOf(trees);
    }
}
