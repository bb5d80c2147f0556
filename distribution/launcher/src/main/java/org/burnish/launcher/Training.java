package org.burnish.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.launcher.trust.PrivateFolder;

/**
 * Work that is done for the archive of loaded classes, which only has the lambdas that were used before it was made: the
 * commonest jobs, on a small tree in a folder of their own, and nothing of it is seen.
 */
final class Training {

    private static final List<String> LINES = List.of(
            "-no_rc -as mkisofs -quiet -o DIR/a.iso -J -R -V TRAINING -graft-points /=DIR/tree",
            "-no_rc -outdev stdio:DIR/b.iso -volid TRAINING -md5 on -add DIR/tree -- -commit -toc -end",
            "-no_rc -dev stdio:DIR/b.iso -map DIR/tree /more -chmod 0600 /more -- -commit -end",
            "-no_rc -indev stdio:DIR/b.iso -toc -lsl / -- -find / -exec report_lba -- -check_md5_r SORRY / --"
                    + " -osirrox on -extract / DIR/out");

    private static final List<String> COMMANDS = List.of(
            "help", "burn DIR/tree --to stdio:DIR/c.iso --volid TRAINING --verify", "toc stdio:DIR/c.iso --json");

    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private Training() {}

    static void run(Running host) {
        Path folder = null;
        try {
            folder = PrivateFolder.make();
            Path tree = Files.createDirectories(folder.resolve("tree/deeper"));
            Files.write(tree.resolve("file"), "training".getBytes(StandardCharsets.UTF_8));
            perform(host.service(Personality.RUNNER), LINES, folder);
            perform(host.service(Personality.COMMANDS), COMMANDS, folder);
        } catch (IOException | RuntimeException e) {
            // what was not trained starts a little later
        } finally {
            if (folder != null) {
                PrivateFolder.delete(folder);
            }
        }
    }

    private static void perform(Service service, List<String> lines, Path folder) {
        for (String line : lines) {
            List<String> words = List.of(line.replace("DIR", folder.toString()).split(" "));
            service.call("run", words, InputStream.nullInputStream(), NOWHERE, NOWHERE);
        }
    }
}
