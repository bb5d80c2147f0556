package org.burnish.transport.emulator.medium.cd;

import java.util.List;
import org.burnish.transport.emulator.medium.MediumFamily;

/** The families of CD: pressed, CD-R and CD-RW. */
public final class CdFamilies {

    /** All of them. */
    public static final List<MediumFamily> ALL = List.of(
            new MediumFamily(PressedCd.PROFILE, PressedCd::new, PressedCd::blank),
            new MediumFamily(RecordableCd.CD_R, RecordableCd::new, RecordableCd::blank),
            new MediumFamily(RecordableCd.CD_RW, RecordableCd::new, RecordableCd::blank));

    private CdFamilies() {}
}
