package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The boot catalogue of El Torito 1.0, chapter 2: a validation entry, the initial entry, and sections for other kinds of
 * machines, such as those with UEFI.
 *
 * @param valid whether the validation entry is one
 * @param entries the initial entry and those of the sections
 * @param platforms for which machines the entries are, in the same order
 * @param names those of the catalogue and its sections, in the same order
 * @param complete whether nothing but zeros follows where a further section could begin
 */
public record BootCatalog(
        boolean valid, List<BootEntry> entries, List<Integer> platforms, List<FixedBytes> names, boolean complete) {

    private static final int CHECKSUM = 0x1C;
    private static final int KEY = 0x1E;
    private static final int KEY_VALUE = 0xAA55;
    private static final int SECTION = 0x90;
    private static final int LAST_SECTION = 0x91;
    private static final int EXTENSION = 0x44;

    /** The bytes of the name of a catalogue: the manufacturer or developer of the medium. */
    public static final int CATALOG_NAME = 24;

    /** The bytes of the name of a section. */
    public static final int SECTION_NAME = 28;

    private static final int NAME_AT = 4;

    public BootCatalog {
        entries = List.copyOf(entries);
        platforms = List.copyOf(platforms);
        names = List.copyOf(names);
    }

    /**
     * The entries for one kind of machines.
     *
     * @param platform El Torito 1.0 figure 2, or EFh for UEFI
     * @param name of the section, or of the catalogue
     */
    public record Section(int platform, FixedBytes name, List<BootEntry> entries) {

        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Puts a catalogue, and zeros up to the limit.
     *
     * @param sections the first one has the initial entry alone
     */
    public static void encode(ByteBuffer target, List<Section> sections) {
        putValidation(target, sections.get(0));
        sections.get(0).entries().get(0).encode(target);
        for (int index = 1; index < sections.size(); index++) {
            Section section = sections.get(index);
            target.put((byte) (index == sections.size() - 1 ? LAST_SECTION : SECTION))
                    .put((byte) section.platform());
            Numbers.putLittle16(target, section.entries().size());
            section.name().encode(target, SECTION_NAME);
            section.entries().forEach(entry -> entry.encode(target));
        }
        Numbers.putZeros(target, target.remaining());
    }

    /** The sum of all numbers of 16 bits in it is 0. */
    private static void putValidation(ByteBuffer target, Section section) {
        int at = target.position();
        target.put((byte) 1).put((byte) section.platform());
        Numbers.putLittle16(target, 0);
        section.name().encode(target, CATALOG_NAME);
        Numbers.putLittle16(target, 0);
        Numbers.putLittle16(target, KEY_VALUE);
        int sum = 0;
        for (int i = at; i < at + BootEntry.LENGTH; i += 2) {
            sum += Numbers.both16(target, i);
        }
        ByteBuffer field = target.duplicate().position(at + CHECKSUM);
        Numbers.putLittle16(field, -sum);
    }

    /** The catalogue in the block at the buffer's position; of one that is longer, what is there. */
    public static BootCatalog decode(ByteBuffer block) {
        ByteBuffer catalogue = block.slice();
        List<BootEntry> entries = new ArrayList<>();
        List<Integer> platforms = new ArrayList<>();
        List<FixedBytes> names = new ArrayList<>();
        entries.add(BootEntry.decode(catalogue, BootEntry.LENGTH));
        platforms.add(catalogue.get(1) & 0xFF);
        names.add(FixedBytes.decode(catalogue, NAME_AT, CATALOG_NAME));
        boolean complete = new Sections(catalogue, entries, platforms, names).add();
        return new BootCatalog(isValid(catalogue), entries, platforms, names, complete);
    }

    private static boolean isValid(ByteBuffer catalogue) {
        int sum = 0;
        for (int at = 0; at < BootEntry.LENGTH; at += 2) {
            sum += Numbers.both16(catalogue, at);
        }
        return catalogue.get(0) == 1 && Numbers.both16(catalogue, KEY) == KEY_VALUE && (sum & 0xFFFF) == 0;
    }

    /** The sections of a catalogue, and where their entries go. */
    private record Sections(
            ByteBuffer catalogue, List<BootEntry> entries, List<Integer> platforms, List<FixedBytes> names) {

        /** Whether they end with a last one, with zeros, or with the block. */
        boolean add() {
            int at = 2 * BootEntry.LENGTH;
            while (at < catalogue.limit()) {
                int header = catalogue.get(at) & 0xFF;
                if (header != SECTION && header != LAST_SECTION) {
                    return header == 0;
                }
                at = addSection(at);
                if (header == LAST_SECTION) {
                    return true;
                }
            }
            return true;
        }

        private int addSection(int header) {
            int platform = catalogue.get(header + 1) & 0xFF;
            int count = Numbers.both16(catalogue, header + 2);
            FixedBytes name = FixedBytes.decode(catalogue, header + NAME_AT, SECTION_NAME);
            int at = header + BootEntry.LENGTH;
            for (int index = 0; index < count; index++) {
                at = skipExtensions(at);
                if (at >= catalogue.limit()) {
                    return at;
                }
                entries.add(BootEntry.decode(catalogue, at));
                platforms.add(platform);
                names.add(name);
                at += BootEntry.LENGTH;
            }
            return skipExtensions(at);
        }

        private int skipExtensions(int from) {
            int at = from;
            while (at < catalogue.limit() && (catalogue.get(at) & 0xFF) == EXTENSION) {
                at += BootEntry.LENGTH;
            }
            return at;
        }
    }
}
