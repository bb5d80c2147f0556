package org.burnish.shell.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.DeviceShare;
import org.burnish.shell.command.ChapSecrets.Pair;
import org.burnish.shell.text.CommandWords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lends a drive to other programs and machines. */
@Component(
        service = Share.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=share"})
public final class Share {

    static final String USAGE = "share DRIVE [--listen HOST:PORT] [--name NAME] [--chap-file FILE | --chap USER:SECRET]"
            + " [--chap-target-file FILE | --chap-target USER:SECRET]";
    private static final Set<String> VALUED =
            Set.of("--listen", "--name", "--chap", "--chap-file", "--chap-target", "--chap-target-file");
    private static final int PORT = 3260;

    private final Drives drives;
    private final DeviceShare share;

    /** Made by the component runtime. */
    @Activate
    public Share(@Reference Drives drives, @Reference(target = "(protocol=iscsi)") DeviceShare share) {
        this.drives = drives;
        this.share = share;
    }

    /** Lends a drive until it is interrupted. */
    @Descriptor("lends a drive as an iSCSI target until Ctrl-C, and prints its URL when it is ready. Usage: " + USAGE)
    public void share(CommandSession session, String... words) throws IOException {
        CommandWords options = CommandWords.parse(USAGE, Set.of(), VALUED, words);
        DeviceAddress address = drives.address(options.words(1, 1).get(0));
        PrintStream err = System.err;
        try (DeviceShare.Lent lent = share.lend(address, terms(options, err), err::println)) {
            Object line = options.reported(lent.url());
            session.getConsole().println(line);
            session.getConsole().flush();
            untilInterrupted();
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
