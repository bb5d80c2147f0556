package org.burnish.image.iso9660.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.burnish.image.BlockSource;
import org.burnish.image.BootReport.Piece;
import org.burnish.image.Extent;
import org.burnish.image.iso9660.partition.FoundDisk;
import org.burnish.image.iso9660.record.SystemArea;

/**
 * What a machine reads when it boots, under the names that xorriso has for it.
 *
 * @param disk the system area
 * @param boot the block of the boot image for BIOS, 0 where there is none
 * @param sizes the bytes of the files by their first blocks
 */
record Pieces(FoundDisk disk, long boot, Map<Long, Long> sizes) {

    private static final int SECTOR = 512;
    private static final int CODE = 446;

    /** All of it. @param catalog the block of the boot catalogue; there are images only if there is one */
    List<Piece> of(long catalog, List<FoundImage> images) {
        List<Piece> pieces = new ArrayList<>();
        if (!images.isEmpty()) {
            pieces.add(new Piece("eltorito_catalog", new Extent(catalog, BlockSource.BLOCK)));
        }
        for (int index = 0; index < images.size(); index++) {
            FoundImage image = images.get(index);
            String name = "eltorito_img" + (index + 1) + "_"
                    + CatalogEntries.platform(image.platform()).toLowerCase(Locale.ROOT);
            pieces.add(new Piece(name, new Extent(image.entry().image(), size(image))));
        }
        if (!disk.area().isZero()) {
            disk.codeName(boot).ifPresent(kind -> pieces.add(new Piece("mbr_code_" + kind, new Extent(0, CODE))));
            pieces.add(new Piece("systemarea", new Extent(0, SystemArea.LENGTH)));
            pieces.addAll(disk.efiPartitions());
        }
        return pieces;
    }

    private long size(FoundImage image) {
        long block = image.entry().image();
        long partition = disk.sectorsAt(block) * SECTOR;
        long loaded = (image.entry().end() - block) * BlockSource.BLOCK;
        return sizes.getOrDefault(block, partition > 0 ? partition : loaded);
    }
}
