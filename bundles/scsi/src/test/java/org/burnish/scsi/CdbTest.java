package org.burnish.scsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CdbTest {

    private static final Cdb WRITE =
            Cdb.of("WRITE(10)", Cdb.Direction.OUT, 0x2A, 0, 0xFF, 0xFF, 0xFF, 0x6A, 0, 0x12, 0x34, 0);

    @Test
    void fieldsAreBigEndian() {
        assertThat(WRITE.opcode()).isEqualTo(0x2A);
        assertThat(WRITE.u16(7)).isEqualTo(0x1234);
        assertThat(WRITE.u24(6)).isEqualTo(0x001234);
        assertThat(WRITE.i32(2)).isEqualTo(-150);
        assertThat(WRITE.u32(2)).isEqualTo(0xFFFF_FF6AL);
    }

    @Test
    void hexIsThatOfAScsiLog() {
        assertThat(WRITE.hex()).isEqualTo("2a 00 ff ff ff 6a 00 12 34 00");
    }

    @Test
    void changingTheCopyChangesNothing() {
        byte[] bytes = WRITE.toByteArray();
        bytes[0] = 0;
        assertThat(WRITE.opcode()).isEqualTo(0x2A);
        Cdb copied = Cdb.of("x", Cdb.Direction.NONE, bytes);
        bytes[1] = 1;
        assertThat(copied.u8(1)).isZero();
    }

    @Test
    void sameBytesAndDirectionAreEqualWhateverTheName() {
        Cdb other = Cdb.of("another", Cdb.Direction.OUT, WRITE.toByteArray());
        assertThat(other).isEqualTo(WRITE).hasSameHashCodeAs(WRITE);
        assertThat(Cdb.of("WRITE(10)", Cdb.Direction.IN, WRITE.toByteArray())).isNotEqualTo(WRITE);
    }

    @Test
    void lengthOutsideSixToSixteenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cdb.of("x", Cdb.Direction.NONE, new byte[5]));
        assertThatIllegalArgumentException().isThrownBy(() -> Cdb.of("x", Cdb.Direction.NONE, new byte[17]));
    }
}
