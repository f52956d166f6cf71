package dev.logsift.function;

import com.google.auto.service.AutoService;
import dev.logsift.function.FunctionCard.Example;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code cidr_match(address, cidr)}. */
@AutoService(SqlFunction.class)
@FunctionCard(
        name = "cidr_match",
        arguments = {"address", "cidr"},
        returns = "BOOLEAN",
        title = "Whether an address is in a network, or in one of several",
        description =
                "Several networks are a constant text with commas or a constant array, such as a parameter of type strings. "
                        + "Versions 4 and 6; ::ffff:10.1.2.3 is 10.1.2.3. A name such as EXT_SERVER is in no network. A network "
                        + "that cannot be read is an error where it is written in the query, and NULL where it comes from a column.",
        examples = {
            @Example(call = "cidr_match('10.1.2.3', '10.0.0.0/8')", gives = "true"),
            @Example(call = "cidr_match('192.168.7.1', '10.0.0.0/8, 192.168.0.0/16')", gives = "true"),
            @Example(call = "cidr_match('2001:db9::1', '2001:db8::/32')", gives = "false"),
            @Example(call = "cidr_match('EXT_SERVER', '0.0.0.0/0')", gives = "false")
        })
public final class CidrMatch implements SqlFunction {
    @Override
    public RowFunction prepare(FunctionContext context, List<Optional<String>> constants) {
        return constants.get(1).isPresent()
                ? in(networks(constants.get(1).get()))
                : (RowFunction.OfTwo) (address, cidr) -> IpNetwork.parse(cidr)
                        .map(network -> network.contains(address))
                        .orElse(null);
    }

    private static List<IpNetwork> networks(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(IpNetwork::require)
                .toList();
    }

    private static RowFunction.OfOne in(List<IpNetwork> networks) {
        return text -> IpAddress.parse(text)
                .filter(address -> networks.stream().anyMatch(network -> network.contains(address)))
                .isPresent();
    }
}
