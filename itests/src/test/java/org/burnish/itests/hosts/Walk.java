package org.burnish.itests.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.burnish.itests.hosts.Document.Frame;

/**
 * A reader who types the commands of a page into one shell, frame after frame, and looks for what the page says is printed.
 *
 * <p>{@code sh}: no command may fail; {@code sh fails}: one must; {@code sh any}: some may. {@code sh elsewhere}: not done here. {@code console}: what
 * is typed into the program that the frame before started. {@code file NAME}: is written into the folder. {@code text}: these lines are printed,
 * in this order, with others between them; {@code ...} is anything.
 */
final class Walk implements AutoCloseable {

    private static final long COMMAND_SECONDS = 120;
    private static final long PRINT_SECONDS = 30;
    private static final long LOOK_MS = 20;
    private static final String END = "@@ end of frame, exit value ";
    private static final String PROMPT = "burnish> ";

    private final Path folder;
    private final Path log;
    private final Map<String, String> standIns;
    private final Process shell;
    private final Writer keyboard;
    private int seen;

    /**
     * @param folder where the reader begins
     * @param standIns what is replaced in the page by what this machine has
     */
    Walk(Path folder, Map<String, String> standIns) throws IOException {
        this.folder = folder;
        this.standIns = standIns;
        log = Files.createTempFile("walk", ".log");
        ProcessBuilder builder = new ProcessBuilder("bash")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Path program = Document.project().resolve("distribution/target/burnish/bin");
        builder.environment().merge("PATH", program.toString(), (path, own) -> own + ":" + path);
        shell = builder.start();
        keyboard = shell.outputWriter(StandardCharsets.UTF_8);
        keyboard.write("trap 'failed=$?' ERR\n");
    }

    /** The whole page. */
    void follow(Document page) throws IOException, InterruptedException {
        Iterator<Frame> frames = page.frames().iterator();
        Frame next = frames.hasNext() ? frames.next() : null;
        while (next != null) {
            Frame frame = next;
            next = frames.hasNext() ? frames.next() : null;
            switch (frame.language()) {
                case "sh" -> {
                    String typed = "";
                    if (next != null && next.language().equals("console")) {
                        typed = next.text();
                        next = frames.hasNext() ? frames.next() : null;
                    }
                    if (!frame.remark().equals("elsewhere")) {
                        type(frame, typed);
                    }
                }
                case "file" -> Files.writeString(folder.resolve(frame.remark()), frame.text());
                case "text" -> expect(replaced(frame.text()).lines().toList());
                default -> {}
            }
        }
    }

    private String replaced(String text) {
        String replaced = text;
        for (Map.Entry<String, String> standIn : standIns.entrySet()) {
            replaced = replaced.replace(standIn.getKey(), standIn.getValue());
        }
        return replaced;
    }

    private void type(Frame frame, String typed) throws IOException, InterruptedException {
        seen = output().length();
        String commands = replaced(frame.text()).stripTrailing();
        keyboard.write("failed=0\n{\n" + commands + "\n} <<'END OF INPUT'\n" + typed + "END OF INPUT\n");
        keyboard.write("echo \"" + END + "$failed\"\n");
        keyboard.flush();
        boolean ended = within(COMMAND_SECONDS, () -> fresh().contains(END));
        assertThat(ended).as("%s%nended; it printed%n%s", commands, fresh()).isTrue();
        String printed = fresh();
        if (!frame.remark().equals("any")) {
            boolean failed = !printed.contains(END + "0\n");
            assertThat(failed)
                    .as("%s%nfailed; it printed%n%s", commands, printed)
                    .isEqualTo(frame.remark().equals("fails"));
        }
    }

    private void expect(List<String> lines) throws InterruptedException {
        if (!within(PRINT_SECONDS, () -> missing(lines) == null)) {
            fail("The page says that this is printed:%n%s%nIt was%n%s", missing(lines), fresh());
        }
    }

    /** The first of the lines that was not printed in its turn, or null. */
    private String missing(List<String> lines) {
        Iterator<String> printed = fresh().lines().iterator();
        for (String line : lines) {
            Pattern pattern = Pattern.compile(Arrays.stream(line.split("\\.\\.\\.", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*")));
            boolean found = false;
            while (!found && printed.hasNext()) {
                found = pattern.matcher(printed.next().replace(PROMPT, "")).matches();
            }
            if (!found) {
                return line;
            }
        }
        return null;
    }

    private String fresh() {
        return output().substring(seen);
    }

    private String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean within(long seconds, Supplier<Boolean> condition) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000;
        while (!condition.get()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(LOOK_MS);
        }
        return true;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        List<ProcessHandle> started = shell.descendants().toList();
        started.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : started) {
            process.onExit().join();
        }
        shell.destroy();
        shell.waitFor();
        Files.delete(log);
    }
}
