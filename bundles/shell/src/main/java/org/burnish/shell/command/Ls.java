package org.burnish.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.NodePattern;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.shell.console.Place;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Listing;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists files of an image. */
@Component(
        service = DiscCommand.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=ls", "osgi.command.description=" + Ls.SUMMARY})
public final class Ls extends DiscCommand {

    static final String SUMMARY = "lists the files of the newest image";
    private static final String LONG = "--long";
    private static final String ALL = "--recursive";
    static final Manual MANUAL = Manual.of("ls", "DRIVE [PATH...]", SUMMARY)
            .flag(LONG, "shows rights, owner, size and time too")
            .flag(ALL, "lists what is below, too")
            .examples("ls emu:disc", "ls emu:disc '/photos/*.jpg' --long", "ls emu:disc --recursive | grep jpg");

    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public Ls(@Reference Drives drives) {
        super(MANUAL);
        this.drives = drives;
    }

    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        CommandWords options = parse(words);
        List<String> plain = options.words(1, Integer.MAX_VALUE);
        Place place = Place.of(session);
        if (!plain.get(0).contains(":") && Files.isDirectory(place.path(plain.get(0)))) {
            throw options.wrong(
                    "'" + plain.get(0) + "' is a directory of the disk, and this lists the files of an image");
        }
        try (Drive drive = Access.open(drives, place.address(plain.get(0)))) {
            ImageTree tree = Access.newest(drive, "list").image().tree();
            List<String> patterns = plain.size() == 1 ? List.of("/") : plain.subList(1, plain.size());
            List<ImageNode> nodes = new ArrayList<>();
            for (String pattern : patterns) {
                found(tree, pattern).forEach(node -> add(node, options.has(ALL), nodes));
            }
            return options.reported(Listing.of(drive.address(), nodes, options.has(LONG)));
        }
    }

    private static List<ImageNode> found(ImageTree tree, String pattern) throws IOException {
        List<ImageNode> found = NodePattern.expand(tree, pattern.startsWith("/") ? pattern : "/" + pattern);
        if (found.isEmpty()) {
            throw new NoSuchFileException(pattern, null, "the image has no file or directory of this name");
        }
        return found;
    }

    /** A directory is listed by what is in it. */
    private static void add(ImageNode node, boolean all, List<ImageNode> nodes) {
        if (!(node instanceof DirectoryNode directory)) {
            nodes.add(node);
            return;
        }
        for (ImageNode child : NodePattern.sorted(directory)) {
            nodes.add(child);
            if (all && child instanceof DirectoryNode) {
                add(child, true, nodes);
            }
        }
    }
}
