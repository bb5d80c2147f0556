package org.burnish.verifier;

/**
 * A file whose content can't be read.
 *
 * @param path the path in the image
 * @param lba the first block that can't be read, -1 where no block is to blame
 * @param reason what the source said
 */
public record UnreadableFile(String path, long lba, String reason) {}
