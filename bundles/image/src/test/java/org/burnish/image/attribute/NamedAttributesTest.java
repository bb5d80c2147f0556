package org.burnish.image.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.burnish.image.Attributes;
import org.junit.jupiter.api.Test;

class NamedAttributesTest {

    private static final AttributeKey<byte[]> COMMENT = AttributeKey.extended("user.comment");
    private static final AttributeKey<List<String>> STREAMS = AttributeKey.texts("udf.streams");

    @Test
    void attributesAreFoundByNameWhicheverObjectTheKeyIs() {
        NamedAttributes attributes = NamedAttributes.NONE
                .with(STREAMS, List.of("b", "a"))
                .with(COMMENT, new byte[] {1})
                .with(COMMENT, new byte[] {2});
        assertThat(attributes.names()).containsExactly("udf.streams", "xattr.user.comment");
        assertThat(attributes.get(AttributeKey.bytes("xattr.user.comment"))).hasValue(new byte[] {2});
        assertThat(attributes.get(AttributeKey.texts("udf.streams"))).hasValue(List.of("b", "a"));
        assertThat(attributes.get(AttributeKey.ACL)).isEmpty();
        assertThat(attributes.without("udf.streams").without("xattr.user.comment"))
                .isSameAs(NamedAttributes.NONE);
    }

    @Test
    void oneObjectIsNotChangedByWhatIsMadeOfIt() {
        byte[] value = {1};
        NamedAttributes one = NamedAttributes.NONE.with(COMMENT, value);
        value[0] = 2;
        one.bytes("xattr.user.comment").orElseThrow()[0] = 3;
        NamedAttributes other = one.with(COMMENT, new byte[] {4}).with(STREAMS, List.of("x"));
        assertThat(one.get(COMMENT)).hasValue(new byte[] {1});
        assertThat(one.with(other)).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(NamedAttributes.NONE.with(other)).isSameAs(other);
    }

    @Test
    void attributesOfANodeKeepNamedOnesWhenPermissionsChange() {
        NamedAttributes named = NamedAttributes.NONE.with(COMMENT, new byte[] {1});
        Attributes plain = new Attributes(0100644, 1, 2, 3, 4, 5);
        Attributes open = plain.with(named);
        assertThat(plain.named()).isSameAs(NamedAttributes.NONE);
        assertThat(open.withPermissions(0600).named()).isEqualTo(named);
        assertThat(open.withPermissions(0600).mode()).isEqualTo(0100600);
        assertThat(open).isNotEqualTo(plain);
        assertThat(open.with(NamedAttributes.NONE)).isEqualTo(plain).hasSameHashCodeAs(plain);
    }

    @Test
    void spacesOfExtendedAttributesAreToldByTheirPrefix() {
        assertThat(AttributeKey.isExtended("xattr.user.a", "user")).isTrue();
        assertThat(AttributeKey.isExtended("xattr.users.a", "user")).isFalse();
        assertThat(AttributeKey.isExtended("acl", "user")).isFalse();
    }

    @Test
    void theGroupsRightsAreFoundInBothFormsOfAList() {
        NamedAttributes list = NamedAttributes.NONE.with(
                AttributeKey.ACL, new AccessList(new byte[] {0x17, 0x28 | 7, 1, 'x', 0x35, 0x57, 0x60}));
        assertThat(AccessList.isIn(list)).isTrue();
        assertThat(AccessList.groupRights(list)).hasValue(5);
        byte[] linux = {2, 0, 0, 0, 4, 0, 3, 0, -1, -1, -1, -1};
        assertThat(AccessList.groupRights(NamedAttributes.NONE.with(LinuxAccessList.ACCESS, linux)))
                .hasValue(3);
        assertThat(AccessList.groupRights(NamedAttributes.NONE)).isEmpty();
    }
}
