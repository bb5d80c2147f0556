package org.burnish.cdrecord;

import java.util.List;

/** What {@code -help} and {@code blank=help} print. */
final class HelpText {

    static final List<String> OPTIONS = List.of(
            "Usage: -as cdrecord [options|image]",
            "Options:",
            "  -version                print the version and do nothing else",
            "  --devices               list the drives and do nothing else",
            "  dev=drive               the drive: its path, or another address such as emu:FILE",
            "  -v                      accepted: this program says all it has to say",
            "  -V                      log the commands of the drive",
            "  -checkdrive             print what the drive is and can",
            "  -inq                    print what the drive is",
            "  -atip                   print what the medium is, and whether it \"Is erasable\"",
            "  -toc                    list the sessions of the medium",
            "  -msinfo                 print the addresses that mkisofs takes by -C",
            "  speed=#                 write at a multiple of 1x, or such as 5540k",
            "  blank=type              blank or format the medium first (see blank=help)",
            "  -format                 format the medium first if it needs that",
            "  -eject                  open the tray at the end",
            "  -dummy                  go through all without writing",
            "  -multi                  let the medium take more sessions",
            "  --multi_if_possible     the same, if the medium can",
            "  -waiti                  wait for standard input before the drive is opened",
            "  -tao                    write track at once",
            "  -dao, -sao              write session or disc at once",
            "  tsize=#                 how many bytes the image has",
            "  -isosize                take the size that the ISO 9660 file system has",
            "  padsize=#               add so many zero bytes",
            "  -pad                    padsize=30k",
            "  -nopad                  add none",
            "  -data                   accepted: the track has data",
            "  stream_recording=on|numberwrite at full speed on DVD-RAM and BD",
            "  dvd_obs=default|32k|64k how much one write command carries",
            "  -help                   print this and do nothing else",
            "Accepted with a note: fs= gracetime= timeout= minbuf= -force -lock -setdropts --grow_overwriteable_iso and others.",
            "One data track is written. The image is a file, or - for standard input.");

    static final List<String> BLANK_MODES = List.of(
            "Blanking options:",
            "  all                     blank the whole medium; disc and disk are the same",
            "  fast                    blank as little as it takes; minimal is the same",
            "  as_needed               blank or format the medium so that it can be written",
            "  deformat                make a formatted DVD-RW sequential",
            "  deformat_quickest       the same, for disc at once only",
            "  format_overwrite        format a DVD-RW to restricted overwrite");

    private HelpText() {}
}
