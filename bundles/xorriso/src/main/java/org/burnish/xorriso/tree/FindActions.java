package org.burnish.xorriso.tree;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.burnish.image.Attributes;
import org.burnish.image.ImageNode;
import org.burnish.image.NameForms;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskOptions.Spaces;
import org.burnish.verifier.Difference;
import org.burnish.verifier.Verifier;
import org.burnish.verifier.VerifierListener;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.text.DifferenceText;
import org.jspecify.annotations.Nullable;

/** The actions of {@code -find -exec} by name. */
final class FindActions {

    private static final String FIND = "find";

    /** How many parameters they have. */
    private static final Map<String, Integer> PARAMETERS = new TreeMap<>();

    /** Commands that do it with a path behind their parameters. */
    private static final Set<String> COMMANDS = Set.of(
            "chown",
            "chown_r",
            "chgrp",
            "chgrp_r",
            "chmod",
            "chmod_r",
            "alter_date",
            "alter_date_r",
            "getfacl",
            "setfacl",
            "getfattr",
            "setfattr",
            "set_filter");

    static {
        for (String name : List.of(
                "echo",
                "lsdl",
                "set_to_mtime",
                "rm",
                "rm_r",
                "rm_merge",
                "clear_merge",
                "report_damage",
                "report_lba",
                "report_sections",
                "getfacl",
                "getfattr",
                "get_any_xattr",
                "get_md5",
                "make_md5",
                "get_hfs_crtp",
                "get_hfs_bless",
                "mkisofs_r",
                "show_stream",
                "show_stream_id",
                "estimate_size",
                FIND)) {
            PARAMETERS.put(name, 0);
        }
        for (String name : List.of(
                "chown",
                "chown_r",
                "chgrp",
                "chgrp_r",
                "chmod",
                "chmod_r",
                "compare",
                "update",
                "update_merge",
                "setfacl",
                "check_md5",
                "set_filter",
                "sort_weight",
                "list_extattr",
                "print_outname",
                "set_hfs_bless",
                "hide",
                "in_iso",
                "not_in_iso",
                "add_missing",
                "is_full_in_iso",
                "empty_iso_dir")) {
            PARAMETERS.put(name, 1);
        }
        for (String name : List.of("alter_date", "alter_date_r", "setfattr", "set_hfs_crtp")) {
            PARAMETERS.put(name, 2);
        }
    }

    private final Session session;
    private final DiskImporter importer;
    private final Verifier verifier;
    private final Below below;
    private final NameForms forms;

    /** Finds below a node. */
    @FunctionalInterface
    interface Below {
        void find(ImageNode node, List<String> words) throws ProblemException, IOException;
    }

    /** @param forms what becomes of names in images */
    FindActions(Session session, DiskImporter importer, Verifier verifier, Below below, NameForms forms) {
        this.session = session;
        this.importer = importer;
        this.verifier = verifier;
        this.below = below;
        this.forms = forms;
    }

    /** Takes the words of an action: its name and its parameters. */
    static List<String> words(FindWords words) throws ProblemException {
        List<String> action = new ArrayList<>();
        action.add(words.parameter("-exec"));
        String name = action.get(0);
        @Nullable Integer count = PARAMETERS.get(name);
        if (count == null) {
            throw ProblemException.failure(
                    "-find -exec: unknown action '" + name + "'",
                    "Actions are " + String.join(" ", PARAMETERS.keySet()));
        }
        for (int i = 0; i < count; i++) {
            action.add(words.actionParameter(name));
        }
        if (name.equals(FIND)) {
            action.addAll(words.rest());
        }
        return action;
    }

    /**
     * The action of words.
     *
     * @param start where finding begins
     * @param typed the same as the user gave it
     */
    FindAction named(List<String> words, String start, String typed) throws ProblemException {
        if (words.isEmpty()) {
            return new EchoPath();
        }
        List<String> parameters = words.subList(1, words.size());
        String name = words.get(0);
        if (COMMANDS.contains(name)) {
            return new CommandAction(name, parameters);
        }
        return switch (name) {
            case "lsdl" ->
                (node, here) -> here.console().result(LongLines.uncounted(here).line(node, node.path()));
            case "set_to_mtime" -> new ChangeAction(old -> old.at(old.modified(), old.modified(), old.modified()));
            case "mkisofs_r" -> new ChangeAction(FindActions::forAll);
            case "rm", "rm_r" -> new RemoveAction(name.equals("rm_r"));
            case "rm_merge" ->
                new RemoveAction(true, node -> MergeMarks.of(session).forget(node));
            case "clear_merge" -> (node, here) -> MergeMarks.of(here).forget(node);
            case "report_damage" -> new ReportDamage();
            case "report_lba" -> new ReportLba(false);
            case "report_sections" -> new ReportLba(true);
            case "get_md5" -> ChecksumMaking::print;
            case "make_md5" -> new ChecksumMaking();
            case "get_hfs_crtp" -> HfsRemarks::printTypes;
            case "get_hfs_bless" -> HfsRemarks::printBlessing;
            case "set_hfs_crtp" -> HfsRemarks.setTypes(parameters.get(0), parameters.get(1), session);
            case "set_hfs_bless" -> HfsRemarks.setBlessing(parameters.get(0), session);
            case "get_any_xattr" -> FindActions::listAttributes;
            case "list_extattr" -> ExtattrScript.ofImage(parameters.get(0), typed, session);
            case "print_outname" -> OutNames.of(forms, parameters.get(0), session, "-find -exec print_outname");
            case "show_stream_id" ->
                (node, here) -> StreamText.of(node, StreamNumbers.of(here)::of).ifPresent(here.console()::result);
            case "show_stream" -> (node, here) -> StreamText.of(node).ifPresent(here.console()::result);
            case "estimate_size" -> new EstimateAction();
            case FIND -> (node, here) -> below.find(node, parameters);
            case "sort_weight" -> (node, here) -> here.perform(List.of("-sort_weight", parameters.get(0), node.path()));
            case "check_md5" -> new CheckAction(parameters.get(0));
            case "hide" -> {
                HideState state = HideState.of(parameters.get(0), "-find -exec hide");
                yield (node, here) -> state.apply(node, here);
            }
            case "compare" -> compared(Prefixes.of(session, parameters.get(0), start));
            case "update" -> updated(Prefixes.of(session, parameters.get(0), start), false);
            case "update_merge" -> updated(Prefixes.of(session, parameters.get(0), start), true);
            // the others are about files of the disk
            default -> new EchoPath();
        };
    }

    /** As mkisofs -r does it. */
    private static Attributes forAll(Attributes old) {
        int permissions = (old.permissions() | 0444) & 0555;
        return old.withPermissions((permissions & 0111) == 0 ? permissions : permissions | 0111)
                .ownedBy(0, 0);
    }

    private FindAction compared(Prefixes prefixes) {
        return (node, here) -> {
            Path disk = prefixes.toDisk(node.path(), "-find -exec compare");
            VerifierListener listener = new VerifierListener() {
                @Override
                public List<Difference> further(ImageNode compared, Path path) throws IOException {
                    return new NamedComparing(here, importer).differences(compared, path);
                }

                @Override
                public void difference(Difference difference) {
                    here.console().result(DifferenceText.withPath(difference));
                }
            };
            try {
                verifier.compareNode(node, disk, listener);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Comparison with '" + disk + "' was cancelled");
            }
        };
    }

    private FindAction updated(Prefixes prefixes, boolean merging) {
        return (node, here) -> {
            String path = node.path();
            Path disk = prefixes.toDisk(path, "-find -exec update");
            boolean exists = Files.exists(disk, LinkOption.NOFOLLOW_LINKS);
            if (here.tree().find(path) != node) {
                // it went with a directory above it
                return;
            }
            if (merging) {
                MergeMarks.of(here).visited(node, exists);
            }
            if (exists || !merging) {
                new Updating(here, importer, verifier, false).update(disk, disk.toString(), path);
            }
        };
    }

    /** All attributes but access control lists, with those that images record for themselves. */
    private static void listAttributes(ImageNode node, Session session) {
        Map<String, byte[]> marks = new LinkedHashMap<>();
        session.loaded().ifPresent(image -> marks.putAll(image.marks(node)));
        marks.putAll(HfsRemarks.marks(node, session));
        ExtendedText.lines(node, Spaces.ANY, marks).forEach(session.console()::result);
    }
}
