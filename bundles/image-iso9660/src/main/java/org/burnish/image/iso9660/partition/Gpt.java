package org.burnish.image.iso9660.partition;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A GUID partition table, UEFI 2.10 chapter 5.3, as it fits into a system area: the header in sector 1, and entries from a
 * sector behind it to the end of the area. A copy is at the end of the disk, the entries before the header.
 *
 * @param disk the disk's GUID
 * @param entries the partitions
 * @param sectors of the disk
 * @param at the sector of the first entry, from 2 on
 */
public record Gpt(GuidValue disk, List<GptEntry> entries, long sectors, int at) {

    /** The sector of the first entry where nothing else is before. */
    static final int USUAL = 2;

    /** The first sector that partitions may have: behind the system area. */
    static final int FIRST = 64;

    static final int PER_SECTOR = 4;

    private static final int SECTOR = 512;
    private static final int MOST = (FIRST - USUAL) * PER_SECTOR;
    private static final int HEADER = 92;
    private static final int REVISION = 0x00010000;
    private static final long MAGIC = 0x5452415020494645L;
    private static final int CRC_AT = 16;

    public Gpt {
        entries = List.copyOf(entries);
    }

    /** Whether two partitions have a sector in common. */
    boolean overlaps() {
        long end = -1;
        for (GptEntry entry : entries.stream()
                .sorted(Comparator.comparingLong(GptEntry::first))
                .toList()) {
            if (entry.first() <= end) {
                return true;
            }
            end = entry.last();
        }
        return false;
    }

    /** The sectors that a table takes at the end of the disk, in whole blocks. @param at the sector of its first entry */
    static int tail(int at) {
        return (FIRST - at + 1 + SectorRange.PER_BLOCK - 1) / SectorRange.PER_BLOCK * SectorRange.PER_BLOCK;
    }

    private int entrySectors() {
        return FIRST - at;
    }

    /** Puts header and entries into the system area; what is before and behind stays. */
    void encode(ByteBuffer area) {
        area.put(at * SECTOR, entryBytes().array());
        area.put(SECTOR, header(1, sectors - 1, at));
    }

    /** The last sectors of the disk: zeros, entries, header. */
    ByteBuffer tail() {
        int length = tail(at);
        ByteBuffer tail = ByteBuffer.allocate(length * SECTOR);
        tail.put((length - 1 - entrySectors()) * SECTOR, entryBytes().array());
        tail.put((length - 1) * SECTOR, header(sectors - 1, 1, sectors - 1 - entrySectors()));
        return tail;
    }

    private ByteBuffer entryBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(entrySectors() * SECTOR);
        entries.forEach(entry -> entry.encode(bytes));
        return bytes;
    }

    private byte[] header(long here, long other, long entriesAt) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(MAGIC).putInt(REVISION).putInt(HEADER).putInt(0).putInt(0);
        header.putLong(here).putLong(other);
        header.putLong(FIRST).putLong(sectors - 2 - entrySectors());
        disk.encode(header);
        header.putLong(entriesAt).putInt(entrySectors() * PER_SECTOR).putInt(GptEntry.LENGTH);
        header.putInt(crc(entryBytes().array()));
        header.putInt(CRC_AT, crc(header.array()));
        return header.array();
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** The table of a system area, if it has one whose header is whole. */
    public static Optional<Gpt> decode(ByteBuffer area) {
        ByteBuffer header = area.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (header.limit() < FIRST * SECTOR || header.getLong(SECTOR) != MAGIC) {
            return Optional.empty();
        }
        byte[] bytes = new byte[HEADER];
        header.get(SECTOR, bytes);
        ByteBuffer checked =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(CRC_AT, 0);
        long at = header.getLong(SECTOR + 72) * SECTOR;
        long count = Integer.toUnsignedLong(header.getInt(SECTOR + 80));
        if (crc(checked.array()) != header.getInt(SECTOR + CRC_AT)
                || at < 2 * SECTOR
                || count > MOST
                || at + count * GptEntry.LENGTH > header.limit()
                || header.getInt(SECTOR + 84) != GptEntry.LENGTH) {
            return Optional.empty();
        }
        List<GptEntry> entries = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            GptEntry entry = GptEntry.decode(area, (int) at + index * GptEntry.LENGTH);
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        return Optional.of(new Gpt(
                GuidValue.decode(area, SECTOR + 56), entries, header.getLong(SECTOR + 32) + 1, (int) (at / SECTOR)));
    }
}
