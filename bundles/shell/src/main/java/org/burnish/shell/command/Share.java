package org.burnish.shell.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.DeviceShare;
import org.burnish.shell.text.Options;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lends a drive to other programs and machines. */
@Component(
        service = Share.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=share"})
public final class Share {

    static final String USAGE =
            "share DRIVE [--listen HOST:PORT] [--name NAME] [--chap USER:SECRET]" + " [--chap-target USER:SECRET]";
    private static final Set<String> VALUED = Set.of("--listen", "--name", "--chap", "--chap-target");
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
        Options options = Options.parse(USAGE, Set.of(), VALUED, words);
        DeviceAddress address = drives.address(options.words(1, 1).get(0));
        PrintStream err = System.err;
        try (DeviceShare.Lent lent = share.lend(address, terms(options), err::println)) {
            Object told = options.told(lent.url());
            session.getConsole().println(told);
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

    private static DeviceShare.Terms terms(Options options) {
        String listen = options.value("--listen").orElse("127.0.0.1:" + PORT);
        int colon = listen.lastIndexOf(':');
        if (colon < 1 || !listen.substring(colon + 1).matches("\\d{1,5}")) {
            throw options.wrong("Option '--listen' needs HOST:PORT, such as 127.0.0.1:" + PORT);
        }
        Optional<Pair> user = pair(options, "--chap");
        Optional<Pair> own = pair(options, "--chap-target");
        if (own.isPresent() && user.isEmpty()) {
            throw options.wrong("Option '--chap-target' needs '--chap' as well");
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

    private record Pair(String user, String secret) {}

    private static Optional<Pair> pair(Options options, String name) {
        Optional<String> text = options.value(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int colon = text.get().indexOf(':');
        if (colon < 1) {
            throw options.wrong("Option '" + name + "' needs USER:SECRET");
        }
        return Optional.of(new Pair(text.get().substring(0, colon), text.get().substring(colon + 1)));
    }
}
