package org.burnish.shell.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.DeviceShare;
import org.burnish.shell.command.ChapSecrets.Pair;
import org.burnish.shell.console.Console;
import org.burnish.shell.console.Place;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lends a drive to other programs and machines. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=share",
            "osgi.command.description=" + Share.SUMMARY
        })
public final class Share extends DiscCommand {

    static final String SUMMARY = "lends a drive as an iSCSI target until Ctrl-C, and prints its URL when it is ready";
    static final Manual MANUAL = Manual.of("share", "DRIVE", SUMMARY)
            .option("--listen", "HOST:PORT", "takes connections here; 127.0.0.1:3260 is the default")
            .option("--name", "NAME", "names the target")
            .option("--chap-file", "FILE", "reads USER:SECRET of the user from a file")
            .option("--chap", "USER:SECRET", "the same on the line, where other users see it")
            .option("--chap-target-file", "FILE", "reads USER:SECRET of the target from a file")
            .option("--chap-target", "USER:SECRET", "the same on the line")
            .examples("share emu:disc");

    private static final int PORT = 3260;

    private final Drives drives;
    private final DeviceShare share;

    /** Made by the component runtime. */
    @Activate
    public Share(@Reference Drives drives, @Reference(target = "(protocol=iscsi)") DeviceShare share) {
        super(MANUAL);
        this.drives = drives;
        this.share = share;
    }

    /** Lends a drive until it is interrupted. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        CommandWords options = parse(words);
        DeviceAddress address =
                drives.address(Place.of(session).address(options.words(1, 1).get(0)));
        PrintStream err = Console.of(session).err();
        try (DeviceShare.Lent lent = share.lend(address, terms(options, err), err::println)) {
            Object line = options.reported(lent.url());
            PrintStream out = Console.out(session);
            out.println(line);
            out.flush();
            untilInterrupted();
            return null;
        }
    }

    private static void untilInterrupted() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static DeviceShare.Terms terms(CommandWords options, PrintStream err) throws IOException {
        String listen = options.value("--listen").orElse("127.0.0.1:" + PORT);
        int colon = listen.lastIndexOf(':');
        if (colon < 1 || !listen.substring(colon + 1).matches("\\d{1,5}")) {
            throw options.wrong("Option '--listen' needs HOST:PORT, such as 127.0.0.1:" + PORT);
        }
        ChapSecrets secrets = new ChapSecrets(options, System.getenv());
        Optional<Pair> user = secrets.find("--chap", "BURNISH_CHAP");
        Optional<Pair> own = secrets.find("--chap-target", "BURNISH_CHAP_TARGET");
        if (Stream.of(user, own)
                .flatMap(Optional::stream)
                .anyMatch(pair ->
                        ChapSecrets.isShown(pair, ProcessHandle.current().info()))) {
            err.println("burnish : WARNING : Every user of this machine can read the secret in the list of processes."
                    + " Give it with --chap-file FILE, or in the environment variable BURNISH_CHAP.");
        }
        if (own.isPresent() && user.isEmpty()) {
            throw options.wrong("A secret of the target needs one of the user as well: '--chap-file' or '--chap'");
        }
        return new DeviceShare.Terms(
                listen.substring(0, colon).replaceAll("[\\[\\]]", ""),
                Integer.parseInt(listen.substring(colon + 1)),
                options.value("--name").orElse(""),
                user.map(Pair::user).orElse(""),
                user.map(Pair::secret).orElse(""),
                own.map(Pair::user).orElse(""),
                own.map(Pair::secret).orElse(""));
    }
}
