"""Dropping: a share of the numbers of a network is left out while it learns, so that it leans on none of them.

Which ones is drawn as bytes, many at once, since PyTorch draws one after the other on a processor.

Source: Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", JMLR 2014.
"""

import numpy
import torch
from torch import Tensor

SHARES = 256  # in so many parts a share is told, as a byte has values


def drop(x: Tensor, share: float, *, learning: bool) -> Tensor:
    """The numbers with a share of them nought and the others as much larger; as they are where nothing is learnt.

    What is drawn follows PyTorch's seed.
    """
    out = round(share * SHARES)
    if not learning or not out:
        return x
    dice = numpy.random.Generator(numpy.random.SFC64(int(torch.randint(2**62, ()))))
    kept = numpy.frombuffer(dice.bytes(x.numel()), dtype=numpy.uint8) >= out
    return x * torch.from_numpy(kept.astype(numpy.float32)).view(x.shape) * (SHARES / (SHARES - out))
