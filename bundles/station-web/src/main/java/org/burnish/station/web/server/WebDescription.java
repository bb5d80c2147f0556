package org.burnish.station.web.server;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings as a Metatype service describes them. */
@ObjectClassDefinition(
        name = "Burnish: the page of the station",
        description = "Where the station takes connections, what may be burned, and who vouches for its users.")
@interface WebDescription {

    @AttributeDefinition(
            name = "Host",
            description =
                    "The address at which connections are taken. Another than a loopback one needs a keystore or a proxy.")
    String host() default "127.0.0.1";

    @AttributeDefinition(
            name = "Port",
            description = "8737 or one of the 19 behind it where none is set; 0 is any.",
            type = AttributeType.INTEGER,
            min = "0",
            max = "65535",
            required = false)
    int port() default WebSettings.PORT;

    @AttributeDefinition(
            name = "Roots",
            description =
                    "What is below these directories can be burned; the home directory where none is set. Commas between them.",
            required = false)
    String roots() default "";

    @AttributeDefinition(
            name = "Names",
            description = "Further names of the station in addresses; commas between them.",
            required = false)
    String names() default "";

    @AttributeDefinition(
            name = "Keystore",
            description =
                    "The path of a PKCS #12 or JKS file with a key and its certificate: connections are encrypted.",
            required = false)
    String tls_keystore() default "";

    @AttributeDefinition(
            name = "Password",
            description = "That of the keystore and its key.",
            type = AttributeType.PASSWORD,
            required = false)
    String tls_password() default "";

    @AttributeDefinition(
            name = "Header of the user",
            description = "The header in which a trusted proxy names the user.",
            required = false)
    String proxy_user() default "";

    @AttributeDefinition(
            name = "Header of the role",
            description = "The header in which that proxy names the role: viewer, operator or admin.",
            required = false)
    String proxy_role() default "";

    @AttributeDefinition(
            name = "Proxies",
            description =
                    "The addresses from which that proxy comes; 127.0.0.1 where none is set. Commas between them.",
            required = false)
    String proxy_from() default "";

    @AttributeDefinition(name = "Language", description = "That of the pages, such as en.")
    String language() default "en";
}
