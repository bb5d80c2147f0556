package org.burnish.launcher;

/** What {@code burnish --help} prints. */
final class HelpText {

    static final String TEXT = """
            burnish operates CD, DVD and Blu-ray drives, real ones and emulated ones. It is three programs in one:

              burnish -COMMAND [ARGUMENTS] [-COMMAND ...]
                  speaks the command language of xorriso; commands are performed one after the other
                    burnish -new_medium dvd-rw /tmp/disc
                    burnish -md5 on -dev emu:/tmp/disc -add /usr/share/doc --
                    burnish -md5 on -indev emu:/tmp/disc -check_md5_r sorry / --
                    burnish -help                      lists all of these commands

              burnish NAME [ARGUMENTS]
                  runs one shell command: devices toc burn verify blank format formats options eject newmedium read share doctor parity repair
                  station, and what talks to it: submit jobs cancel search restore discs
                    burnish burn /usr/share/doc --to emu:/tmp/disc --verify
                    burnish help burn                  tells about one of them

              burnish shell
                  opens a shell with all of these commands, with completion; Ctrl-D leaves it

            Addresses of drives: emu:FILE is an emulated drive with the medium in FILE, stdio:FILE or a bare path a plain
            file. BURNISH_OPTS takes further options of the Java machine, BURNISH_CACHE names the folder for start-up data.
            """;

    private HelpText() {}
}
