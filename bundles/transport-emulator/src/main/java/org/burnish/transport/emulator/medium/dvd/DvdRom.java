package org.burnish.transport.emulator.medium.dvd;

import java.util.List;
import java.util.Optional;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.medium.MediumFamily;
import org.burnish.transport.emulator.medium.PressedDisc;
import org.burnish.transport.emulator.medium.Speeds;
import org.burnish.transport.emulator.medium.StructureAddress;

/** DVD-ROM, profile 0010h. */
public final class DvdRom extends PressedDisc {

    /** The family of profile 0010h. */
    public static final MediumFamily FAMILY = new MediumFamily(0x10, DvdRom::new);

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
