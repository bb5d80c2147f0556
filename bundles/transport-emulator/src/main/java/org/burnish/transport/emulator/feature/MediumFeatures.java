package org.burnish.transport.emulator.feature;

import java.util.List;
import org.burnish.transport.emulator.cd.CueSheet;

/** The features that depend on the medium, as they are while it makes them current (MMC-6, 5.3). */
public final class MediumFeatures {

    private MediumFeatures() {}

    /** Random Readable, 0010h. {@code blocking} is the number of blocks that are read as a unit. */
    public static Feature randomReadable(int blocking) {
        return Feature.current(0x0010, 0, 0, 0, 8, 0, 0, blocking, 1, 0);
    }

    /** Multi-Read, 001Dh. */
    public static Feature multiRead() {
        return Feature.current(0x001D, 0);
    }

    /** CD Read, 001Eh: error flags and CD-TEXT. */
    public static Feature cdRead() {
        return Feature.current(0x001E, 2, 0x03, 0, 0, 0);
    }

    /** CD Track at Once, 002Dh: underrun protection, test write, CD-RW; blocks of mode 1 and mode 2 form 1 and raw ones. */
    public static Feature cdTrackAtOnce() {
        return Feature.current(0x002D, 2, 0x46, 0, 0x05, 0x01);
    }

    /** CD Mastering, 002Eh: underrun protection, session at once, test write, CD-RW, R to W sub-channels of the lead-in. */
    public static Feature cdMastering(int longestCueSheet) {
        return Feature.current(0x002E, 2, 0x67, longestCueSheet >> 16, longestCueSheet >> 8, longestCueSheet);
    }

    /** CD-RW Media Write Support, 0037h: standard and high speed discs. */
    public static Feature cdRwWrite() {
        return Feature.current(0x0037, 1, 0, 0x03, 0, 0);
    }

    /** DVD Read, 001Fh. */
    public static Feature dvdRead() {
        return Feature.current(0x001F, 1, 0, 0, 0, 0);
    }

    /** Random Writable, 0020h, up to {@code lastLba}. */
    public static Feature randomWritable(long lastLba, int blocking) {
        return Feature.current(
                0x0020,
                1,
                (int) (lastLba >> 24),
                (int) (lastLba >> 16),
                (int) (lastLba >> 8),
                (int) lastLba,
                0,
                0,
                8,
                0,
                0,
                blocking,
                1,
                0);
    }

    /** Incremental Streaming Writable, 0021h: mode 1 blocks, reservation, underrun protection, one link size of 16. */
    public static Feature incrementalStreaming() {
        return Feature.current(0x0021, 1, 0x01, 0x00, 0x03, 1, 16, 0, 0, 0);
    }

    /** Incremental Streaming Writable, 0021h, of a BD-R: mode 1 blocks, underrun protection, no linking. */
    public static Feature bdSequential() {
        return Feature.current(0x0021, 1, 0x01, 0x00, 0x01, 0);
    }

    /** BD-R Pseudo-Overwrite, 0038h. */
    public static Feature pseudoOverwrite() {
        return Feature.current(0x0038, 0);
    }

    /** Formattable, 0023h: {@code bits} of byte 4 as in the standard. */
    public static Feature formattable(int bits) {
        return Feature.current(0x0023, 1, bits, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Hardware Defect Management, 0024h, with spare area information. */
    public static Feature defectManagement() {
        return Feature.current(0x0024, 1, 0x80, 0, 0, 0);
    }

    /** Restricted Overwrite, 0026h. */
    public static Feature restrictedOverwrite() {
        return Feature.current(0x0026, 0);
    }

    /** DVD+RW, 002Ah: it can be written, formatting in the background can be stopped with and without a lead-out. */
    public static Feature dvdPlusRw() {
        return Feature.current(0x002A, 0, 0x01, 0, 0, 0);
    }

    /** DVD+R, 002Bh: it can be written. */
    public static Feature dvdPlusR() {
        return Feature.current(0x002B, 0, 0x01, 0, 0, 0);
    }

    /** Rigid Restricted Overwrite, 002Ch: the intermediate state and blanking are known. */
    public static Feature rigidRestrictedOverwrite() {
        return Feature.current(0x002C, 0, 0x03, 0, 0, 0);
    }

    /** DVD-R/-RW Write, 002Fh: underrun protection, DVD-R DL, test write, DVD-RW. */
    public static Feature dvdMinusWrite() {
        return Feature.current(0x002F, 2, 0x4E, 0, 0, 0);
    }

    /** DVD+R Dual Layer, 003Bh: it can be written. */
    public static Feature dvdPlusRDualLayer() {
        return Feature.current(0x003B, 0, 0x01, 0, 0, 0);
    }

    /** BD Read, 0040h: BD-RE classes 0 to 2, BD-R classes 0 and 1, BD-ROM class 1. */
    public static Feature bdRead() {
        return Feature.current(
                0x0040, 1, 0, 0, 0, 0, 0, 0x02, 0, 0x02, 0, 0x02, 0, 0, 0, 0x02, 0, 0x02, 0, 0, 0, 0, 0, 0x02, 0, 0x02,
                0, 0, 0, 0);
    }

    /** BD Write, 0041h: BD-RE classes 0 to 2, BD-R classes 0 and 1. */
    public static Feature bdWrite() {
        return Feature.current(0x0041, 1, 0, 0, 0, 0, 0, 0x02, 0, 0x02, 0, 0x02, 0, 0, 0, 0x02, 0, 0x02, 0, 0, 0, 0);
    }

    /** Real Time Streaming, 0107h: SET CD SPEED, mode page 2A, write speed descriptors, buffer capacity in blocks. */
    public static Feature realTimeStreaming(boolean streamWriting) {
        return Feature.current(0x0107, 4, streamWriting ? 0x1F : 0x1E, 0, 0, 0);
    }

    /** All of them, for a drive that can do them when the medium lets it. */
    public static List<Feature> known() {
        return List.of(
                randomReadable(16),
                multiRead(),
                cdRead(),
                dvdRead(),
                randomWritable(0, 16),
                incrementalStreaming(),
                formattable(0),
                defectManagement(),
                restrictedOverwrite(),
                dvdPlusRw(),
                dvdPlusR(),
                rigidRestrictedOverwrite(),
                dvdPlusRDualLayer(),
                cdTrackAtOnce(),
                cdMastering(CueSheet.LONGEST),
                dvdMinusWrite(),
                cdRwWrite(),
                pseudoOverwrite(),
                bdRead(),
                bdWrite());
    }
}
