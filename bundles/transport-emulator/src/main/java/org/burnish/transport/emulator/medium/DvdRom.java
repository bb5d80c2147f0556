package org.burnish.transport.emulator.medium;

import java.util.List;
import java.util.Optional;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.file.MediumFile;

/** DVD-ROM, profile 0010h. */
final class DvdRom extends PressedDisc {

    static final int PROFILE = 0x10;

    DvdRom(MediumFile file) {
        super(file, Ecc.BLOCKS);
    }

    @Override
    public List<Feature> features() {
        return List.of(
                MediumFeatures.randomReadable(Ecc.BLOCKS),
                MediumFeatures.dvdRead(),
                MediumFeatures.realTimeStreaming(false));
    }

    @Override
    public Speeds speeds() {
        return DvdSpeeds.DVD_R;
    }

    @Override
    public Optional<byte[]> structure(StructureAddress address) {
        return DvdStructures.pressed(spec(), readableBlocks()).of(address);
    }
}
