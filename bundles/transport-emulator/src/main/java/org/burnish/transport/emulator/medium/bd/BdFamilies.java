package org.burnish.transport.emulator.medium.bd;

import java.util.List;
import org.burnish.transport.emulator.medium.MediumFamily;

/** The families of BD: pressed, BD-R and BD-RE. */
public final class BdFamilies {

    /** All of them. */
    public static final List<MediumFamily> ALL = List.of(
            new MediumFamily(BdRom.PROFILE, BdRom::new),
            new MediumFamily(BdR.PROFILE, BdR::new, BdR::blank),
            new MediumFamily(BdRe.PROFILE, BdRe::new));

    private BdFamilies() {}
}
