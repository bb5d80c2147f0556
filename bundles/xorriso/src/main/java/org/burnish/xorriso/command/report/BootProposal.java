package org.burnish.xorriso.command.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.burnish.image.BootReport;
import org.burnish.image.LoadedImage;
import org.burnish.options.ListText;

/** What makes an image boot as a loaded one does, word by word. */
final class BootProposal {

    /** The date of modification of ECMA-119 clause 8.4.27. */
    private static final int MODIFIED = 16 * 2048 + 830;

    private static final int DIGITS = 16;
    private static final String UEFI = "239";
    private static final String DISK = "disk:";
    private static final String X86 = "0";
    private static final String ISOHYBRID = "isohybrid";
    private static final int SECTOR = 512;
    private static final int LONGEST_NUMBER = 3;
    /** Columns of a number before a path or options. */
    private static final int NUMBER = 6;

    private static final String SUITABLE = " isohybrid-suitable";
    /** The bytes of the name of a section. */
    private static final int NAME = 28;

    /** What a layout takes if nothing else is chosen. */
    private static final String HEADS = "64";

    private static final String SECTORS = "32";

    /** A word with its value; empty where it has none. */
    record Said(BootWord word, String value) {}

    private final List<Said> said = new ArrayList<>();
    private final Map<String, String> options;
    private final List<BootReport.Entry> catalog;
    private final Form form;

    /** In which words it is said. */
    enum Form {
        /** Commands of this language. */
        CMD,
        /** Options of mkisofs. */
        AS_MKISOFS
    }

    private BootProposal(LoadedImage image, Form form) {
        this.options = image.bootReport().options().texts();
        this.catalog = image.bootReport().catalog();
        this.form = form;
    }

    /**
     * The lines.
     *
     * @param path of the file that the image is in, from which boot code and partitions are taken
     */
    static List<String> lines(LoadedImage image, String path, Form form) {
        BootProposal proposal = new BootProposal(image, form);
        if (proposal.options.isEmpty()) {
            return List.of();
        }
        proposal.say(BootWord.VOLUME, image.session().volumeId());
        image.head().ifPresent(head -> proposal.say(BootWord.DATE, digits(head)));
        proposal.sayDisk(path);
        proposal.sayImages();
        return proposal.said.stream()
                .map(word -> form == Form.CMD
                        ? word.word().command(word.value())
                        : word.word().option(word.value()))
                .toList();
    }

    private static String digits(ByteBuffer head) {
        byte[] digits = new byte[DIGITS];
        head.get(MODIFIED, digits);
        return new String(digits, StandardCharsets.US_ASCII);
    }

    private void say(BootWord word, String value) {
        said.add(new Said(word, value));
    }

    private void sayOption(BootWord word, String option) {
        if (options.containsKey(option)) {
            say(word, options.get(option));
        }
    }

    private void sayFlag(BootWord word, String option) {
        if (options.containsKey(option)) {
            say(word, "");
        }
    }

    private void sayDisk(String path) {
        String code = options.getOrDefault("image.boot.code", "");
        String kind = code.substring(0, Math.max(0, code.indexOf(':')));
        String source = interval(code.substring(code.indexOf(':') + 1), path);
        if (kind.equals(ISOHYBRID)) {
            say(BootWord.ISOHYBRID, source);
        } else if (kind.equals("grub2")) {
            say(BootWord.GRUB2, source);
        }
        sayFlag(BootWord.LABEL, "image.partition.label");
        sayOption(BootWord.ALIGN, "image.partition.align");
        sayOption(BootWord.OFFSET, "image.partition.offset");
        if (options.containsKey("image.partition.offset")) {
            say(BootWord.HEADS, options.getOrDefault("image.partition.heads", HEADS));
            say(BootWord.SECTORS, options.getOrDefault("image.partition.sectors", SECTORS));
        }
        sayFlag(BootWord.BOOTABLE, "image.partition.bootable");
        sayAppended(path);
        if (options.containsKey("image.partition.efi")) {
            say(BootWord.EFI_PARTITION, efi(options.get("image.partition.efi"), path));
        }
        if (kind.equals("generic")) {
            say(BootWord.GENERIC, source);
        }
        if (options.containsKey("image.partition.type")) {
            String type = options.get("image.partition.type");
            say(BootWord.TYPE, type.length() > LONGEST_NUMBER ? type : hex(Integer.parseInt(type)));
        }
    }

    /** A boot image of the image, or bytes of it that are no file. */
    private String efi(String partition, String path) {
        return partition.startsWith(DISK) ? interval(partition.substring(DISK.length()), path) : "--efi-boot-image";
    }

    private void sayAppended(String path) {
        sayFlag(BootWord.LIKE, "image.partition.like.isohybrid");
        for (String partition : ListText.items(options.getOrDefault("image.partition.append", ""))) {
            String[] parts = partition.split(",", 3);
            say(BootWord.APPEND, parts[0] + " " + parts[1] + " " + interval(parts[2], path));
        }
        sayOption(BootWord.APM_BLOCK, "image.partition.apm.block");
        sayFlag(BootWord.APPENDED_GPT, "image.partition.gpt");
        sayFlag(BootWord.APPENDED_APM, "image.partition.apm");
    }

    /** An interval of the loaded image as one of its file: other programs have not loaded it. */
    private String interval(String source, String path) {
        String named = source + "'" + path + "'";
        return form == Form.CMD ? named : named.replace("--interval:imported_iso:", "--interval:local_fs:");
    }

    private void sayImages() {
        if (options.containsKey("image.boot.catalog_hidden")) {
            say(BootWord.CATALOG_HIDDEN, "");
        } else {
            sayOption(BootWord.CATALOG, "image.boot.catalog");
        }
        boolean first = true;
        for (String image : ListText.items(options.getOrDefault("image.boot", ""))) {
            if (!first) {
                say(BootWord.NEXT, "");
            }
            first = false;
            sayImage(ListText.words(image));
        }
    }

    private void sayImage(Map<String, String> words) {
        String platform = words.getOrDefault("platform", X86);
        String path = words.containsKey("path")
                ? ListText.plain(words.get("path"))
                : "--interval:appended_partition_" + words.get("appended") + ":all::";
        say(word(words, platform), path);
        if (form == Form.CMD || !platform.equals(UEFI) && !platform.equals(X86)) {
            say(BootWord.PLATFORM, hex(Integer.parseInt(platform)));
        }
        switch (words.getOrDefault("emulation", "none")) {
            case "none" -> say(BootWord.NO_EMULATION, "");
            case "hard_disk" -> say(BootWord.HARD_DISK, "");
            default -> {
                // a diskette is what mkisofs makes of an image of which nothing is said
            }
        }
        int sectors = Integer.parseInt(words.getOrDefault("load", "4"));
        say(BootWord.LOAD, Integer.toString(form == Form.CMD ? sectors * SECTOR : sectors));
        if (words.containsKey("name")) {
            say(BootWord.NAME, padded(words.get("name"), NAME));
        }
        if (words.containsKey("criteria")) {
            say(BootWord.CRITERIA, words.get("criteria"));
        }
        sayMark(words, "table", BootWord.TABLE);
        sayMark(words, "grub2", BootWord.GRUB2_INFO);
        sayMark(words, "partition", BootWord.PARTITION);
        sayMark(words, "hfsplus", BootWord.HFSPLUS);
        sayMark(words, "apm", BootWord.APM);
    }

    private BootWord word(Map<String, String> words, String platform) {
        if (platform.equals(UEFI)) {
            return BootWord.EFI_IMAGE;
        }
        if (words.containsKey("grub2")) {
            return BootWord.GRUB2_IMAGE;
        }
        return words.containsKey("table") && isIsolinux(words.getOrDefault("path", ""))
                ? BootWord.ISOLINUX_IMAGE
                : BootWord.IMAGE;
    }

    /** Whether what is reported of the boot image at a path says that it is one of ISOLINUX. */
    private boolean isIsolinux(String path) {
        return said("El Torito img path")
                .filter(said -> said.substring(NUMBER).equals(ListText.plain(path)))
                .anyMatch(named -> said("El Torito img opts")
                        .anyMatch(opts -> opts.startsWith(named.substring(0, NUMBER)) && opts.endsWith(SUITABLE)));
    }

    private Stream<String> said(String name) {
        return catalog.stream().filter(entry -> entry.name().equals(name)).map(BootReport.Entry::value);
    }

    /** All bytes, so that it is not taken for a text. */
    private static String padded(String hex, int length) {
        return hex + "0".repeat(2 * length - hex.length());
    }

    private static String hex(int number) {
        return String.format(Locale.ROOT, "0x%02x", number);
    }

    private void sayMark(Map<String, String> words, String mark, BootWord word) {
        if (words.containsKey(mark)) {
            say(word, "");
        }
    }
}
