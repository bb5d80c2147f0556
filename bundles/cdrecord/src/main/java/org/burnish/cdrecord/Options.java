package org.burnish.cdrecord;

import java.util.HashMap;
import java.util.Map;
import org.burnish.xorriso.spi.ProblemException;

/** The options by their names without dashes; those with a value end with an equals sign. */
final class Options {

    static final Map<String, Option> ALL = Map.copyOf(all());

    private static final Map<String, String> BLANK_MODES = Map.of(
            "all", "all",
            "disc", "all",
            "disk", "all",
            "fast", "fast",
            "minimal", "fast",
            "as_needed", "as_needed",
            "deformat", "deformat",
            "deformat_quickest", "deformat_quickest");

    private Options() {}

    private static Map<String, Option> all() {
        Map<String, Option> all = new HashMap<>();
        addDrive(all);
        addWriting(all);
        addSource(all);
        addNotes(all);
        return all;
    }

    private static void addDrive(Map<String, Option> all) {
        all.put("dev=", (line, drive) -> line.drive(drive));
        all.put("eject", (line, none) -> line.eject());
        all.put("blank=", Options::blank);
        flag(all, "inq", line -> line.inquire(Emulation.command(Emulation.INQUIRY)));
        flag(all, "checkdrive", line -> line.inquire(Emulation.command(Emulation.CHECK)));
        flag(all, "atip", line -> line.inquire(Emulation.command(Emulation.ATIP)));
        flag(all, "msinfo", line -> line.inquire(Emulation.command(Emulation.MSINFO)));
        flag(all, "toc", line -> line.inquire("-toc"));
        flag(all, "format", line -> line.prepare("-format", "as_needed"));
        flag(all, "devices", line -> line.instead("-devices"));
        flag(all, "version", line -> line.instead(Emulation.command(Emulation.VERSION)));
        flag(all, "help", line -> line.instead(Emulation.command(Emulation.HELP)));
        flag(all, "waiti", line -> line.before(Emulation.command(Emulation.WAIT)));
        flag(all, "V", line -> line.setting("-scsi_log", "on"));
    }

    private static void addWriting(Map<String, Option> all) {
        setting(all, "speed=", "-speed");
        setting(all, "stream_recording=", "-stream_recording");
        setting(all, "dvd_obs=", "-dvd_obs");
        setting(all, "padsize=", "-padding");
        flag(all, "pad", line -> line.setting("-padding", "30k"));
        flag(all, "nopad", line -> line.setting("-padding", "0"));
        flag(all, "dummy", line -> line.setting("-dummy", "on"));
        flag(all, "tao", line -> line.setting("-write_type", "tao"));
        flag(all, "sao", line -> line.setting("-write_type", "sao"));
        flag(all, "dao", line -> line.setting("-write_type", "dao"));
        flag(all, "multi", line -> line.close("off"));
        flag(all, "multi_if_possible", line -> line.close("as_needed"));
    }

    private static void addSource(Map<String, Option> all) {
        all.put("tsize=", (line, bytes) -> line.size("tsize=" + bytes));
        flag(all, "isosize", line -> line.size("isosize"));
        all.put("write_start_address=", Options::start);
        flag(all, "data", line -> {});
    }

    /** What is as good without it, and what has no meaning here. */
    private static void addNotes(Map<String, Option> all) {
        for (String silent :
                new String[] {"v", "verbose", "s", "silent", "no_rc", "immed", "driveropts=", "load", "burnfree"}) {
            all.put(silent, (line, value) -> {});
        }
        for (String ignored : new String[] {
            "force",
            "lock",
            "setdropts",
            "ignsize",
            "nofix",
            "swab",
            "drive_not_exclusive",
            "grow_overwriteable_iso",
            "d",
            "Verbose",
            "xd",
            "copy",
            "nocopy",
            "useinfo",
            "noimmed",
            "shorttrack",
            "noshorttrack"
        }) {
            all.put(ignored, (line, none) -> line.note("Ignored option '-" + ignored + "'"));
        }
        for (String ignored : new String[] {
            "gracetime=",
            "timeout=",
            "minbuf=",
            "modesty_on_drive=",
            "use_immed_bit=",
            "stdio_sync=",
            "drive_scsi_dev_family=",
            "driver=",
            "debug=",
            "kdebug=",
            "kd=",
            "ts=",
            "pktsize="
        }) {
            all.put(ignored, (line, value) -> line.note("Ignored option '" + ignored + value + "'"));
        }
        all.put(
                "fs=",
                (line, size) -> line.note("Ignored option 'fs=" + size
                        + "'. The fifo has the size that the setting fifo.mib of org.burnish.recorder gives it"));
    }

    private static void blank(CommandLine line, String mode) throws ProblemException {
        if (mode.equals("help")) {
            line.instead(Emulation.command(Emulation.BLANK_HELP));
        } else if (mode.equals("format_overwrite")) {
            line.prepare("-format", "as_needed");
        } else if (BLANK_MODES.containsKey(mode)) {
            line.prepare("-blank", BLANK_MODES.get(mode));
        } else {
            throw ProblemException.failure("-as cdrecord: blank='" + mode + "' not supported. See blank=help .");
        }
    }

    private static void start(CommandLine line, String address) throws ProblemException {
        if (!address.matches("0[kmgsKMGS]?")) {
            throw ProblemException.failure(
                    "-as cdrecord: write_start_address=" + address + " not supported",
                    "An image begins at block 0 of overwritable media. To add files to what is there, use -dev and -add");
        }
    }

    /** What a flag does. */
    private interface Flag {
        void on(CommandLine line);
    }

    private static void flag(Map<String, Option> all, String name, Flag flag) {
        all.put(name, (line, none) -> flag.on(line));
    }

    private static void setting(Map<String, Option> all, String name, String command) {
        all.put(name, (line, value) -> line.setting(command, value));
    }
}
