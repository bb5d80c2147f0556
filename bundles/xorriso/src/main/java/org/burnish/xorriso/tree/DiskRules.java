package org.burnish.xorriso.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.DiskSelection;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Setting;

/**
 * What a session adds of the files that it is given.
 *
 * @param exclusions which files are left out
 * @param hidings from which trees files are hidden
 * @param links which links are followed
 * @param options what of files is kept, when they are added and when they are restored
 */
public record DiskRules(Exclusions exclusions, List<Hiding> hidings, Links links, Options options)
        implements DiskSelection {

    /** The rules of a session. */
    public static final Setting<DiskRules> SETTING =
            new Setting<>("disk_rules", new DiskRules(Exclusions.NONE, List.of(), Links.DEFAULT, initial()));

    /** Unlike elsewhere, nothing is kept unless it is asked for. */
    private static Options initial() {
        return Options.NONE.with(DiskOptions.ACCESS_LISTS, false).with(DiskOptions.ATTRIBUTES, DiskOptions.Spaces.NONE);
    }

    /** The rules of a session. */
    public static DiskRules of(Session session) {
        return session.settings().get(SETTING);
    }

    /** The rules of a session that has chosen a value of one of the options. */
    public static <T> void keep(Session session, OptionKey<T> option, T value) {
        DiskRules rules = session.settings().get(SETTING);
        session.settings()
                .set(
                        SETTING,
                        new DiskRules(rules.exclusions, rules.hidings, rules.links, rules.options.with(option, value)));
    }

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
        return new DiskRules(others, hidings, links, options);
    }

    /** The same with other rules for links. */
    public DiskRules with(Links others) {
        return new DiskRules(exclusions, hidings, others, options);
    }

    /** The same with files that are hidden; they are visible again where there are no trees. */
    public DiskRules hiding(String pattern, HideState state) {
        List<Hiding> more = new ArrayList<>(hidings);
        more.add(new Hiding(pattern, state.trees(), PathPattern.of(pattern)::matches));
        return new DiskRules(exclusions, more, links, options);
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
