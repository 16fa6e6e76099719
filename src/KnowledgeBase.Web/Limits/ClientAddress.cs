using System.Net;
using System.Net.Sockets;

namespace KnowledgeBase.Web.Limits;

/// <summary>By what part of their address clients are told apart.</summary>
public static class ClientAddress
{
    /// <summary>The bytes of an IPv6 address that name a network; the rest a client chooses for itself, as often as it likes.</summary>
    private const int NetworkBytes = 8;

    /// <summary>An IPv4 address whole, also where it is written as IPv6; of an IPv6 address the network of 64 bits. Empty where there is no address.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes) + "/64";
    }
}
