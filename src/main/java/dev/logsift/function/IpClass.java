package dev.logsift.function;

import com.google.auto.service.AutoService;
import dev.logsift.function.FunctionCard.Example;
import java.util.List;
import java.util.Optional;

/** {@code ip_class(address)}. */
@AutoService(SqlFunction.class)
@FunctionCard(
        name = "ip_class",
        arguments = "address",
        returns = "STRING",
        title = "What an address is for: public, private, loopback, link-local, multicast, reserved or name",
        description =
                "After IANA's registries of special-purpose addresses, versions 4 and 6. reserved: those for documentation, "
                        + "benchmarks, carriers (100.64.0.0/10) and later use. name: no address, such as EXT_SERVER, 10022_204 or a host's name.",
        examples = {
            @Example(call = "ip_class('192.168.100.6')", gives = "private"),
            @Example(call = "ip_class('8.8.8.8')", gives = "public"),
            @Example(call = "ip_class('::ffff:127.0.0.1')", gives = "loopback"),
            @Example(call = "ip_class('EXT_SERVER')", gives = "name")
        })
public final class IpClass implements SqlFunction {
    @Override
    public RowFunction prepare(FunctionContext context, List<Optional<String>> constants) {
        return (RowFunction.OfOne) address -> IpAddress.parse(address)
                .map(AddressClass::of)
                .map(AddressClass::word)
                .orElse("name");
    }
}
