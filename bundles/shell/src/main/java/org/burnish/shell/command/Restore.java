package org.burnish.shell.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.burnish.archive.PartJoiner;
import org.burnish.operations.Order;
import org.burnish.operations.PathPair;
import org.burnish.operations.Restored;
import org.burnish.shell.console.Console;
import org.burnish.shell.console.Place;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.station.StationClient;
import org.burnish.shell.station.StationText;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.FrontEnd;
import org.burnish.shell.text.Manual;
import org.burnish.shell.text.ProgressLine;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies files back from the discs that have them, and asks for each disc. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=restore",
            "osgi.command.description=" + Restore.SUMMARY
        })
public final class Restore extends DiscCommand {

    static final String SUMMARY =
            "copies a file or directory back from the discs that have it, and asks for each by its label";
    static final Manual MANUAL = Manual.of("restore", "PATH", SUMMARY)
            .with(new Manual.Choice(
                    "--to", "DIR", Manual.Need.MUST, "the directory of the disk; files that are there are replaced"))
            .option("--from", "DRIVE", "reads the disc here, in place of looking into the drives of the station")
            .examples("restore /photos/2026 --to here");

    private static final long TURN_MS = 1000;

    private final Jobs jobs;
    private final PartJoiner joiner;

    /** Made by the component runtime. */
    @Activate
    public Restore(@Reference Jobs jobs, @Reference PartJoiner joiner) {
        super(MANUAL);
        this.jobs = jobs;
        this.joiner = joiner;
    }

    /** Copies files back. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException, InterruptedException {
        CommandWords options = parse(words);
        String given = options.words(1, 1).get(0);
        String path = given.startsWith("/") ? given : "/" + given;
        Place place = Place.of(session);
        Path directory = place.path(options.value("--to")
                .orElseThrow(() -> options.wrong("Option '--to' is missing, which names a directory of the disk")));
        StationClient station = StationClient.open();
        List<JsonObject> discs = needed(station, path);
        long nodes = 0;
        for (JsonObject disc : discs) {
            String address = options.value("--from").isPresent()
                    ? place.address(options.value("--from").get())
                    : drive(station, disc, Console.of(session).err());
            nodes += copy(session, address, path, directory);
        }
        // a file that is larger than a disc was split
        PrintStream err = Console.of(session).err();
        long joined =
                joiner.join(target(directory, path), notice -> err.println(notice.path() + ": " + notice.detail()));
        JsonObject done = new JsonObject();
        done.addProperty("discs", discs.size());
        done.addProperty("nodes", nodes);
        done.addProperty("joined", joined);
        return options.has(CommandWords.JSON)
                ? options.reported(done)
                : new StationText(
                        "Restored " + nodes + " files and directories from " + discs.size() + " discs to " + directory);
    }

    /** The oldest first, so that the newest copy of a file is the last that is written. */
    private static List<JsonObject> needed(StationClient station, String path) throws IOException {
        List<JsonObject> discs = new ArrayList<>();
        for (JsonElement disc :
                station.get("needed?path=" + StationClient.encoded(path)).getAsJsonArray("discs")) {
            discs.add(disc.getAsJsonObject());
        }
        if (discs.isEmpty()) {
            throw new IOException("No disc that the station knows has '" + path + "'. Look for it by: "
                    + FrontEnd.current().disc() + "search " + Path.of(path).getFileName());
        }
        discs.sort(Comparator.comparing(disc -> StationText.text(disc, "burned").orElse("")));
        return discs;
    }

    /** The drive of the station that has a disc; its user is asked for it until it is there. */
    private static String drive(StationClient station, JsonObject disc, PrintStream err)
            throws IOException, InterruptedException {
        boolean asked = false;
        String mark = StationText.text(disc, "mark").orElse("");
        while (true) {
            for (JsonElement each : station.get("drives").getAsJsonArray("drives")) {
                Optional<String> found = StationText.text(each.getAsJsonObject(), "mark");
                if (!mark.isEmpty() && found.equals(Optional.of(mark))) {
                    return StationText.text(each.getAsJsonObject(), "address").orElseThrow();
                }
            }
            if (!asked) {
                asked = true;
                err.println("Put this disc into a drive of the station:");
                err.println(StationText.disc(disc));
            }
            Thread.sleep(TURN_MS);
        }
    }

    private static Path target(Path directory, String path) {
        Path name = Path.of(path).getFileName();
        return name == null ? directory : directory.resolve(name);
    }

    private long copy(CommandSession session, String address, String path, Path directory)
            throws IOException, InterruptedException {
        Order order = Order.of(Order.RESTORE, address)
                .with(new PathPair(target(directory, path).toString(), path));
        try (ProgressLine progress = ProgressLine.at(Console.of(session))) {
            return OrderRun.result(jobs.operations(), order, Restored.class, progress, () -> {})
                    .nodes();
        }
    }
}
