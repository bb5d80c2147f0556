package org.burnish.xorriso.command.tree;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.run.Problems;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Grafting;
import org.burnish.xorriso.tree.IsoPath;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds the files of the disk that a file names. */
@Component(property = XorrisoCommand.COMMAND + "=path_list")
public final class PathList implements XorrisoCommand {

    private final DiskImporter importer;

    @Activate
    public PathList(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.of("disk_path", "Like -add, but read the paths from a file, a line each; - is standard input.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        session.tree();
        String list = arguments.get(0);
        Notices notices = new Notices(session.console(), "files added");
        Grafting grafting = new Grafting(session, importer);
        long count = 0;
        int items = 0;
        for (String line : lines(list, session)) {
            if (!line.isEmpty()) {
                count += grafting.add(Path.of(line), IsoPath.absolute(session, line), notices)
                        .nodes();
                items++;
            }
        }
        notices.total(count, session.settings());
        session.console().info("Added " + items + " items from file '" + list + "'");
    }

    private static List<String> lines(String list, Session session) throws ProblemException {
        try {
            return list.equals("-")
                    ? new BufferedReader(new InputStreamReader(session.input(), StandardCharsets.UTF_8))
                            .lines()
                            .toList()
                    : Files.readAllLines(Path.of(list));
        } catch (IOException e) {
            throw ProblemException.failure("-path_list: the list '" + list + "' can't be read: " + Problems.text(e));
        }
    }
}
