package org.burnish.parity;

/**
 * What a parity file is for, and how much it can repair.
 *
 * @param start the LBA of the first block
 * @param blocks how many blocks
 * @param bytes how many bytes they hold
 * @param sha256 the digest of these bytes, in hexadecimal digits
 * @param medium the identification of the medium, or empty
 * @param volume the volume id, or empty
 * @param stripes how many codewords lie beside each other; neighbouring blocks belong to different ones
 * @param dataSymbols how many blocks a codeword has of the session
 * @param paritySymbols how many blocks of a codeword may be lost, wherever
 * @param fileBlocks the size of the parity file
 */
public record ParityFacts(
        long start,
        long blocks,
        long bytes,
        String sha256,
        String medium,
        String volume,
        long stripes,
        int dataSymbols,
        int paritySymbols,
        long fileBlocks) {}
