package org.burnish.itests.choreography;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** One command in the words of the goldens: its name and the fields that matter. */
final class Words {

    private Words() {}

    static String of(Exchange command) {
        return switch (command.code()) {
            case 0x04 -> format(command);
            case 0x1B -> "START STOP UNIT " + start(command.at(4)) + immed(command.at(1) & 1);
            case 0x1E -> command.at(4) == 0 ? "ALLOW MEDIUM REMOVAL" : "PREVENT MEDIUM REMOVAL";
            case 0x35 -> "SYNCHRONIZE CACHE" + immed(command.at(1) & 2);
            case 0x52 -> "READ TRACK INFORMATION " + track(command.number(2));
            case 0x53 -> "RESERVE TRACK of " + command.number(5) + " blocks";
            case 0x55 -> writeParameters(command);
            case 0x5B -> close(command);
            case 0x5D -> cueSheet(command);
            case 0xA1 -> "BLANK type " + bits(command.at(1) & 7) + immed(command.at(1) & 0x10);
            case 0xB6 -> "SET STREAMING";
            case 0xBB -> "SET CD SPEED";
            default -> HexFormat.ofDelimiter(" ").formatHex(command.cdb());
        };
    }

    static String msf(int frames) {
        return String.format("%02d:%02d:%02d", frames / 75 / 60, frames / 75 % 60, frames % 75);
    }

    private static String immed(int bit) {
        return bit == 0 ? "" : ", Immed";
    }

    private static String bits(int value) {
        return (value >> 2 & 1) + "" + (value >> 1 & 1) + (value & 1) + "b";
    }

    private static String start(int byte4) {
        return List.of("stop", "start", "eject", "load").get(byte4 & 3);
    }

    private static String track(int number) {
        return number == 0xFF ? "track FFh" : "track " + number;
    }

    private static String close(Exchange command) {
        int track = command.at(4) << 8 | command.at(5);
        return "CLOSE TRACK SESSION " + bits(command.at(2) & 7) + " track " + track + immed(command.at(1) & 1);
    }

    private static String writeParameters(Exchange command) {
        int page = 8;
        int two = command.datum(page + 2);
        int three = command.datum(page + 3);
        List<String> fields = new ArrayList<>();
        fields.add("write type " + (two & 15));
        if ((two & 0x40) != 0) {
            fields.add("BUFE");
        }
        if ((two & 0x20) != 0) {
            fields.add("LS_V");
        }
        if ((two & 0x10) != 0) {
            fields.add("test write");
        }
        fields.add("multi-session " + (three >> 6));
        if ((three & 0x20) != 0) {
            fields.add("FP");
        }
        fields.add("track mode " + (three & 15));
        fields.add("block type " + command.datum(page + 4));
        fields.add("link size " + command.datum(page + 5));
        fields.add("packet size " + Exchange.number(command.data(), page + 10));
        fields.add("audio pause " + (command.datum(page + 14) << 8 | command.datum(page + 15)));
        return "MODE SELECT(10) page 05: " + String.join(", ", fields);
    }

    private static String cueSheet(Exchange command) {
        StringBuilder text = new StringBuilder("SEND CUE SHEET");
        for (int at = 0; at + 8 <= command.data().length; at += 8) {
            text.append("\n  ");
            for (int i = 0; i < 5; i++) {
                text.append(String.format("%02x ", command.datum(at + i)));
            }
            int frames = (command.datum(at + 5) * 60 + command.datum(at + 6)) * 75 + command.datum(at + 7);
            text.append(msf(frames));
        }
        return text.toString();
    }

    private static String format(Exchange command) {
        byte[] list = command.data();
        int blocks = Exchange.number(list, 4);
        return String.format(
                "FORMAT UNIT %02x: flags %02x, type %02xh subtype %d, %s blocks, dependent %02x%02x%02x",
                command.at(1),
                list[1] & 0xFF,
                (list[8] & 0xFF) >> 2,
                list[8] & 3,
                blocks == -1 ? "FFFFFFFF" : Integer.toString(blocks),
                list[9],
                list[10],
                list[11]);
    }
}
