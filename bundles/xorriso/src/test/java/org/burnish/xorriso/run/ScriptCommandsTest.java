package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.burnish.media.Medium.State;
import org.burnish.xorriso.command.control.BackslashMode;
import org.burnish.xorriso.command.control.EndNamedPipeLoop;
import org.burnish.xorriso.command.control.ErrfileLog;
import org.burnish.xorriso.command.control.ErrorBehavior;
import org.burnish.xorriso.command.control.HistoryLine;
import org.burnish.xorriso.command.control.LaunchFrontend;
import org.burnish.xorriso.command.control.ListArgSorting;
import org.burnish.xorriso.command.control.ListDelimiter;
import org.burnish.xorriso.command.control.ListExtras;
import org.burnish.xorriso.command.control.LogFile;
import org.burnish.xorriso.command.control.Mark;
import org.burnish.xorriso.command.control.MsgOp;
import org.burnish.xorriso.command.control.NamedPipeLoop;
import org.burnish.xorriso.command.control.OptionsFromFile;
import org.burnish.xorriso.command.control.Print;
import org.burnish.xorriso.command.control.PrintInfo;
import org.burnish.xorriso.command.control.Prog;
import org.burnish.xorriso.command.control.ProgHelp;
import org.burnish.xorriso.command.control.Prompt;
import org.burnish.xorriso.command.control.SessionLog;
import org.burnish.xorriso.command.control.ShStyleResult;
import org.burnish.xorriso.command.control.SignalHandling;
import org.burnish.xorriso.command.control.Sorting;
import org.burnish.xorriso.command.control.Status;
import org.burnish.xorriso.command.control.StatusHistoryMax;
import org.burnish.xorriso.command.control.TempMemLimit;
import org.burnish.xorriso.command.control.UseReadline;
import org.burnish.xorriso.command.setting.Ecma119Map;
import org.burnish.xorriso.command.setting.JolietMap;
import org.burnish.xorriso.command.tree.Du;
import org.burnish.xorriso.spi.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands for scripts and for programs that operate this one. */
class ScriptCommandsTest {

    @TempDir
    Path folder;

    private final Bench bench = new Bench(FakeDrive.written("a", State.APPENDABLE), FakeDrive.blank("b"));

    @BeforeEach
    void addCommands() {
        bench.add("print", new Print());
        bench.add("print_info", new PrintInfo());
        bench.add("options_from_file", new OptionsFromFile());
        bench.add("x", new Sorting());
        bench.add("list_arg_sorting", new ListArgSorting(bench));
        bench.add("list_delimiter", new ListDelimiter());
        bench.add("sh_style_result", new ShStyleResult());
        bench.add("backslash_codes", new BackslashMode());
        bench.add("temp_mem_limit", new TempMemLimit());
        bench.add("prompt", new Prompt());
        bench.add("history", new HistoryLine());
        bench.add("status_history_max", new StatusHistoryMax());
        bench.add("logfile", new LogFile());
        bench.add("mark", new Mark());
        bench.add("errfile_log", new ErrfileLog());
        bench.add("session_log", new SessionLog());
        bench.add("prog", new Prog());
        bench.add("prog_help", new ProgHelp());
        bench.add("list_extras", new ListExtras());
        bench.add("use_readline", new UseReadline());
        bench.add("msg_op", new MsgOp());
        bench.add("du", new Du());
        bench.add("status", new Status());
        bench.add("signal_handling", new SignalHandling());
        bench.add("error_behavior", new ErrorBehavior());
        bench.add("ecma119_map", new Ecma119Map());
        bench.add("joliet_map", new JolietMap());
    }

    private int run(String words) {
        return bench.run(("-abort_on NEVER " + words).split(" "));
    }

    @Test
    void linesOfAFileArePerformed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("f"), "# comment\n\n-print \"a b\" \\\n -print c\nprint d\n--print-info e\n-bogus\n");
        assertThat(run("-options_from_file " + file + " -options_from_file /none -print f"))
                .isEqualTo(32);
        assertThat(bench.out()).containsExactly("a b", "c", "d", "f");
        assertThat(bench.err())
                .contains(
                        "e",
                        "xorriso : FAILURE : Not a known command:  '-bogus'",
                        "xorriso : FAILURE : Failed to open file '/none' in rb mode : No such file or directory");
    }

    @Test
    void argumentsAreSortedWhereThatIsWanted() {
        assertThat(run("-ls / -- -indev emu:a -print x -x")).isZero();
        assertThat(bench.out()).containsExactly("x", "'usr'");
        run("-ls / -- -indev emu:a");
        assertThat(bench.out()).isEmpty();
    }

    @Test
    void listThatEndsWithTheArgumentsEndsWhereItIsSorted() {
        assertThat(run("-x -print x -indev emu:a -ls /")).isZero();
        assertThat(bench.out()).containsExactly("x", "'usr'");
    }

    @Test
    void aWordThatIsAnArgumentSortsNothing() {
        assertThat(run("-ls / -- -indev emu:a -print -x"))
                .as("there is no image at first")
                .isEqualTo(32);
        assertThat(bench.out()).containsExactly("-x");
    }

    @Test
    void orderHasTheCommandsThatThereAre() {
        run("-list_arg_sorting");
        assertThat(bench.out()).containsSubsequence("-abort_on", "-print", "-indev", "-add", "-ls", "-commit", "-end");
        assertThat(bench.out()).doesNotContain("-jigdo");
    }

    @Test
    void listsEndByTheWordThatWasChosen() {
        run("-indev emu:a -list_delimiter + -ls / + -list_delimiter ' -list_delimiter -- -ls /usr --");
        assertThat(bench.out()).containsExactly("'usr'", "'a.txt'");
        assertThat(bench.err()).contains("xorriso : FAILURE : -list_delimiter: ''' cannot end lists");
    }

    @Test
    void listsLookLikeThoseOfShells() {
        run("-indev emu:a -sh_style_result on -ls /usr -- -find / -- -du /usr -- -cd /usr -lsl --");
        assertThat(bench.out())
                .startsWith("a.txt", "/", "/usr", "/usr/a.txt", "2       /usr", "/", "/usr")
                .anyMatch(line -> line.endsWith(" a.txt"));
    }

    @Test
    void argumentsAreReadAndResultsPrintedInCodes() {
        run("-print a\\tb -backslash_codes with_program_arguments -print a\\tb -backslash_codes on -print '\\t'");
        assertThat(bench.out()).containsExactly("a\\tb", "a\tb", "'\\t'");
        run("-backslash_codes foo");
        assertThat(bench.err()).contains("xorriso : FAILURE : -backslash_codes: unknown mode 'foo'");
    }

    @Test
    void memoryIsLimitedWithinLimits() {
        assertThat(run("-temp_mem_limit 64k -temp_mem_limit 1g")).isZero();
        assertThat(run("-temp_mem_limit 1k")).isEqualTo(32);
    }

    @Test
    void promptTakesALineAndTheDialogTheNext() {
        bench.runWithInput("answer\n-print b\n", "-prompt", "what?", "-print", "a", "-dialog", "on");
        assertThat(bench.out()).containsExactly("what?", "a", "b");
    }

    @Test
    void historyKeepsLines() throws Exception {
        History history = new History(List.of(), 2);
        for (String line : List.of("a", "b", "c")) {
            history = history.with(line);
        }
        assertThat(history.last()).containsExactly("b", "c");
        assertThat(run("-history x -status_history_max 5 -status_history_max y"))
                .isEqualTo(32);
    }

    @Test
    void channelsAreCopiedIntoFiles() throws IOException {
        Path results = folder.resolve("r");
        Path all = folder.resolve("all");
        run("-logfile R " + results + " -logfile . " + all + " -print a -print_info b -logfile R - -print c");
        assertThat(Files.readAllLines(results)).hasSize(3).contains("a");
        assertThat(Files.readAllLines(all)).contains("R:1: a", "I:1: b", "R:1: c");
        run("-logfile X y");
        assertThat(bench.err())
                .contains(
                        "xorriso : SORRY : Wrong form. Correct would be: -logfile \".\"|\"R\"|\"I\"|\"M\" file_address");
    }

    @Test
    void markIsPrintedBeforeEachLine() {
        bench.runWithInput("-print a\n-pkt_output on\n-mark ''\n", "-mark", "one", "-dialog", "on");
        assertThat(bench.out()).startsWith("one", "a", "one").contains("M:0: one");
        assertThat(bench.err()).contains("one");
    }

    @Test
    void pathsOfFilesThatCauseProblemsAreLogged() throws IOException {
        Path log = folder.resolve("log");
        run("-outdev emu:b -errfile_log marked " + log + " -add /no/such -- -errfile_log plain -R -add /nothing --"
                + " -errfile_log foo x");
        assertThat(Files.readAllLines(log)).hasSize(3);
        assertThat(Files.readAllLines(log).get(0)).startsWith("----------------- log start  ");
        assertThat(Files.readAllLines(log).get(1)).isEqualTo("/no/such");
        assertThat(bench.out()).containsExactly("/nothing");
        assertThat(bench.err()).contains("xorriso : FAILURE : -errfile_log: Unknown mode 'foo'");
    }

    @Test
    void sessionsAreLogged() throws IOException {
        Path log = folder.resolve("log");
        run("-dev emu:a -session_log " + log + " -volid NAME -mkdir /x -- -commit");
        assertThat(Files.readString(log)).matches("\\d{4}\\.\\d\\d\\.\\d\\d\\.\\d{6} 32 192 NAME\n");
    }

    @Test
    void helpHasTheNameOfTheProgram() {
        run("-prog foo -help");
        assertThat(bench.out()).contains("usage: foo [commands]");
        run("-prog_help bar");
        assertThat(bench.out()).contains("usage: bar [commands]");
    }

    @Test
    void settingsAreShownAsCommands() {
        run(
                "-status -follow -follow on -status -follow -follow param:limit=5 -status -follow -follow off -status -follow");
        assertThat(bench.out())
                .containsExactly(
                        "-follow pattern:mount:limit=100",
                        "-follow link:concat:mount:limit=100",
                        "-follow param:limit=5",
                        "-follow off:limit=5");
        run("-indev emu:a -not_leaf a* -overwrite on -status short");
        assertThat(bench.out())
                .contains("-not_leaf 'a*'", "-overwrite on", "-cd '/'", "-indev 'emu:a'")
                .doesNotContain("-split_size 0");
        run("-dev emu:a -history x -status long_history");
        assertThat(bench.out()).contains("-split_size 0", "-dev 'emu:a'", "-history 'x'");
        assertThat(run("-status foo")).isEqualTo(32);
    }

    @Test
    void namesOfPlainImagesAreLoadedInLetters() {
        run("-ecma119_map uppercase -indev emu:a -find / --");
        assertThat(bench.out()).containsExactly("'/'", "'/USR'", "'/USR/A.TXT'");
    }

    @Test
    void damagedTreeIsLoadedAsFarAsItCanBeIfThatIsWanted() {
        FakeDrive drive = FakeDrive.written("a", State.APPENDABLE);
        drive.damaged = true;
        Bench own = new Bench(drive);
        own.add("error_behavior", new ErrorBehavior());
        assertThat(own.run("-indev", "emu:a", "-find", "/", "--")).isEqualTo(5);
        assertThat(own.err()).contains("xorriso : FAILURE : Cannot read ISO image tree");
        String fatal = "-abort_on FATAL -error_behavior image_loading fatal -indev emu:a";
        assertThat(own.run(fatal.replace(" fatal ", " failure ").split(" "))).isEqualTo(32);
        assertThat(own.run(fatal.split(" "))).isEqualTo(5);
        assertThat(own.err()).contains("xorriso : FATAL : Cannot read ISO image tree");
        String effort = "-error_behavior image_loading best_effort -indev emu:a -find /usr -type d --";
        assertThat(own.run(effort.split(" "))).isZero();
        assertThat(own.out()).containsExactly("'/usr'");
    }

    @Test
    void whatIsNotDoneIsRefused() {
        assertThat(run(
                        "-signal_handling on -error_behavior image_loading failure -error_behavior file_extraction delete"
                                + " -joliet_map stripped -ecma119_map stripped"))
                .isZero();
        for (String words : List.of(
                "-signal_handling sig_ign",
                "-signal_handling foo",
                "-error_behavior image_loading foo",
                "-error_behavior foo x",
                "-joliet_map unmapped",
                "-joliet_map foo",
                "-ecma119_map unmapped",
                "-ecma119_map foo")) {
            assertThat(run(words)).as(words).isEqualTo(32);
        }
    }

    @Test
    void programOperatesTheRun() throws IOException {
        bench.add("launch_frontend", new LaunchFrontend());
        Path heard = folder.resolve("heard");
        Path program = Files.writeString(
                folder.resolve("frontend"),
                "#!/bin/sh\necho '-print hello'\nwhile read -r line; do echo \"$line\" >> " + heard
                        + "; [ \"$line\" = hello ] && echo -rollback_end && exit 0; done\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        assertThat(bench.run("-launch_frontend", "/bin/sh", program.toString(), "--", "-print", "x"))
                .isZero();
        assertThat(Files.readAllLines(heard)).contains("hello");
        assertThat(bench.out()).isEmpty();
    }

    @Test
    void runEndsWithTheProgramThatOperatesIt() {
        bench.add("launch_frontend", new LaunchFrontend());
        assertThat(bench.run("-launch_frontend", "/bin/true", "--", "-print", "x"))
                .isNotZero();
        assertThat(bench.err())
                .contains("xorriso : ABORT : -launch_frontend: the program '/bin/true' ended before it sent -end");
        assertThat(bench.out()).isEmpty();
        run("-launch_frontend -- -launch_frontend /bin/true -- -print x");
        assertThat(bench.out()).containsExactly("x");
        assertThat(bench.err())
                .contains("xorriso : FAILURE : -launch_frontend: has been disabled, or was used before in this run");
    }

    @Test
    void commandsComeThroughPipes() throws Exception {
        bench.add("named_pipe_loop", new NamedPipeLoop());
        bench.add("end_named_pipe_loop", new EndNamedPipeLoop());
        Path in = folder.resolve("in");
        Path results = folder.resolve("results");
        assertThat(new ProcessBuilder("mkfifo", in.toString(), results.toString())
                        .start()
                        .waitFor())
                .isZero();
        Process sender = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "echo '-print one' > " + in + "; cat " + results + "; echo end_named_pipe_loop > " + in
                                + "; cat " + results)
                .start();
        assertThat(run("-named_pipe_loop cleanup:buffered " + in + " " + results + " - -print two"))
                .isZero();
        assertThat(new String(sender.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("one\n");
        assertThat(bench.out()).containsExactly("two");
        assertThat(in).doesNotExist();
        assertThat(run("-named_pipe_loop foo - - - -named_pipe_loop keep /none - -"))
                .isEqualTo(32);
    }

    @Test
    void featuresAreListed() {
        run("-list_extras all -list_extras -jigdo");
        assertThat(bench.out()).hasSize(9).endsWith("Jigdo files  : no");
        run("-use_readline off -use_readline on");
        assertThat(bench.err())
                .contains(
                        "xorriso : NOTE : -use_readline: lines of the dialog are read from standard input as they are");
    }

    @Test
    void severitiesAreCompared() {
        run("-msg_op compare_sev SORRY,UPDATE -msg_op compare_sev NOTE,NOTE -msg_op compare_sev NOTE,FATAL");
        assertThat(bench.out()).containsExactly("1", "0", "-1");
        run("-msg_op list_sev -");
        assertThat(bench.out()).allMatch(line -> line.startsWith("ALL ERRFILE DEBUG") && line.endsWith("NEVER"));
    }

    @Test
    void linesOfTheUserAreParsed() {
        bench.runWithInput(
                "Media region :   16 , 'x y'\n2\na\nb\nnone\n",
                "-msg_op",
                "parse",
                "'Media region :' ',' 2 0 1",
                "-msg_op",
                "parse_bulk",
                "'' '' 0 0 1",
                "-msg_op",
                "parse",
                "'x' '' 0 0 1");
        assertThat(bench.out())
                .containsExactly("1", "2", "1", "   16 ", "1", " 'x y'", "1", "2", "1", "a", "1", "b", "0", "0");
        assertThat(run("-msg_op parse x -msg_op foo -")).isEqualTo(32);
    }

    @Test
    void onlyFilesThatNobodyElseMayWriteBeginARun() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path system = Files.createDirectories(folder.resolve("etc/xorriso")).resolve("xorriso.conf");
        Files.writeString(system, "");
        Path own = Files.writeString(home.resolve(".xorrisorc"), "");
        StreamConsole console = new StreamConsole(System.out, System.err, false, new Settings());
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(system, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(CommandFiles.startUp(folder, Optional.of(home), console)).containsExactly(system, own);
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-r--rw-"));
        assertThat(CommandFiles.startUp(folder, Optional.of(home), console)).containsExactly(system);
    }
}
